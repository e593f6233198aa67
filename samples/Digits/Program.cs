using System.Text;
using CommandLine;
using Digits;
using NetGen;

return SampleProgram.Run(args, Options.Names, Options.Help, Options.Read, options => options.IsDense ? Run<DigitNet>(options) : Run<ConvNet>(options));

static int Run<T>(Options options)
    where T : Network, IDigitNetwork<T>
{
    var unicode = !Console.IsOutputRedirected && Console.OutputEncoding.CodePage == Encoding.UTF8.CodePage;
    var data = options.DataFolder is { } folder
        ? MnistFolder.Read(folder)
        : DigitDrawer.Draw((options.TrainCount ?? 12_000) + 2_000, options.Seed);
    var trainCount = options.TrainCount ?? (options.DataFolder is null ? 12_000 : data.Count * 4 / 5);
    if (trainCount >= data.Count)
    {
        Console.Error.WriteLine($"--train-count {trainCount} leaves nothing to test: there are {data.Count} pictures.");
        return 2;
    }

    var (train, test) = data.Split(trainCount);
    var description = $"{train.Count:N0} {(options.DataFolder is null ? "drawn" : "MNIST")} digits to train, {test.Count:N0} to test";
    Console.WriteLine($"{description}.");
    Console.WriteLine();
    Console.WriteLine(T.Summary);

    var net = T.Create(options.Seed);
    var trainer = new Trainer(net, new Adam(1e-3f), options.Batch, options.Threads, options.Seed);
    var progress = new LossRecorder(options.Epochs);
    var history = trainer.Fit(train, options.Epochs, validation: test, progress, cancellationToken: SampleProgram.CancelledByUser());

    var images = Images(test);
    var scores = new float[test.Count * 10];
    net.Predict(images, scores);
    var result = new TestResult(test, images, scores);
    Report(result, unicode);
    if (options.Report is { } report)
    {
        Console.WriteLine("Looking inside the network …");
        File.WriteAllText(report, Explanation.Write(net, description, history, progress.Losses, result));
        Console.WriteLine($"What it learnt and where it looks is in {report}.");
    }

    return SurvivesReload(net, result) ? 0 : 1;
}

static float[] Images(Dataset data)
{
    const int size = Canvas.Size * Canvas.Size;
    var images = new float[data.Count * size];
    for (var i = 0; i < data.Count; i++) data.ReadInput(i, images.AsSpan(i * size, size));
    return images;
}

static void Report(TestResult result, bool unicode)
{
    Console.WriteLine();
    Console.WriteLine($"{result.Confusion.Accuracy:0.00 %} of {result.Count} digits read correctly.");
    Console.WriteLine();
    Console.WriteLine(result.Confusion.ToText(unicode));
    var misread = result.Misread.Take(6).Select(i => ($"{result.Actual(i)} read as {result.Predicted(i)}", result.Image(i).ToArray()));
    foreach (var row in misread.Chunk(3)) Console.WriteLine(TerminalArt.SideBySide(row, unicode));
}

static bool SurvivesReload<T>(T net, TestResult result)
    where T : Network, IDigitNetwork<T>
{
    const string path = "digits.safetensors";
    net.Save(path);
    var again = new float[result.Scores.Length];
    T.Load(path).Predict(result.Images, again);
    var same = result.Scores.AsSpan().SequenceEqual(again);
    Console.WriteLine(same
        ? $"Saved to {path}; the reloaded network predicts the same, bit by bit."
        : $"Saved to {path}, but the reloaded network predicts something else.");
    return same;
}
