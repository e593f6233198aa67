using System.Diagnostics;
using CommandLine;
using NetGen;
using TinyGpt;

return SampleProgram.Run(args, Options.Names, Options.Help, Options.Read, Run);

static int Run(Options options)
{
    var text = Texts.Read(options.Text);
    var trainLength = text.Length * 9 / 10;
    if (text.Length - trainLength < 2 * CharacterNet.Context)
    {
        Console.Error.WriteLine($"The text has {text.Length:N0} characters; a tenth of it must be at least {2 * CharacterNet.Context}.");
        return 1;
    }

    var vocabulary = new Vocabulary(text);
    var tokens = vocabulary.Encode(text);
    Console.WriteLine($"{text.Length:N0} characters, {vocabulary.Count - 1} different ones; {text.Length - trainLength:N0} are kept to test.");
    Console.WriteLine();
    Console.WriteLine(CharacterNet.Summary);

    var net = new CharacterNet(options.Seed);
    Train(options, net, new TextWindows(tokens[..trainLength], options.Batch, new(options.Seed)), new TextWindows(tokens[trainLength..], 32, new(options.Seed)));
    var prompt = options.Prompt is { Length: > 0 } given ? given : text.Substring(trainLength, 32);
    Write(options, new Writer(net, vocabulary), prompt);
    return 0;
}

static void Train(Options options, CharacterNet net, TextWindows train, TextWindows test)
{
    var (session, judge) = (net.CreateTraining(options.Batch, options.Threads, options.Seed), net.CreateTraining(32, options.Threads));
    judge.Evaluating = true;
    test.Draw();
    var optimizer = new AdamW(options.Rate);
    var schedule = LearningRateSchedule.Cosine(options.Rate, options.Steps, 0.1f);
    var cancellation = SampleProgram.CancelledByUser();
    var (report, sum, count, start) = (Math.Max(1, options.Steps / 20), 0.0, 0, Stopwatch.GetTimestamp());
    Console.WriteLine("   step      loss    on test    characters/s");
    for (var step = 1; step <= options.Steps && !cancellation.IsCancellationRequested; step++)
    {
        optimizer.LearningRate = schedule.At(step);
        train.Draw();
        (sum, count) = (sum + session.Step(train.Inputs, train.Targets, optimizer), count + 1);
        if (step % report != 0 && step != options.Steps) continue;
        var speed = (double)count * train.Inputs.Length / Stopwatch.GetElapsedTime(start).TotalSeconds;
        judge.Forward(test.Inputs);
        Console.WriteLine($"{step,7:N0} {sum / count,9:0.000} {judge.Loss(test.Targets),10:0.000} {speed,15:N0}");
        (sum, count, start) = (0, 0, Stopwatch.GetTimestamp());
    }

    Console.WriteLine();
    Console.WriteLine("Losses are nats per character.");
}

static void Write(Options options, Writer writer, string prompt)
{
    var sampler = new TokenSampler(options.Temperature, options.TopK, options.TopP, options.Seed);
    Console.WriteLine();
    Console.Write($"[{prompt}]");
    var start = Stopwatch.GetTimestamp();
    foreach (var character in writer.Continue(prompt, options.Length, sampler)) Console.Write(character);
    var time = Stopwatch.GetElapsedTime(start);
    Console.WriteLine();
    Console.WriteLine();
    Console.WriteLine($"{options.Length:N0} characters in {time.TotalMilliseconds:0} ms.");
}
