using CommandLine;
using Echo;
using NetGen;

return SampleProgram.Run(args, Options.Names, Options.Help, Options.Read, Run);

static int Run(Options options)
{
    const int rate = 44_100;
    var input = options.Input is { } path ? WavFile.Read(path) : new WavFile(rate, 1, Guitar.Play(5 * rate, rate, options.Seed + 1));
    var net = Train(options, rate);

    var processor = new BlockProcessor(net, input.Channels);
    var (sound, times, allocated) = processor.ProcessAll(input.Samples);
    new WavFile(input.SampleRate, input.Channels, sound).Write(options.Output);

    Array.Sort(times);
    var budget = TimeSpan.FromSeconds((double)BlockProcessor.BlockFrames / input.SampleRate);
    Console.WriteLine();
    Console.WriteLine($"{(double)input.Frames / input.SampleRate:0.0} s of sound in {times.Length:N0} blocks of {BlockProcessor.BlockFrames} frames, written to {options.Output}.");
    Console.WriteLine($"A block takes {times[times.Length / 2].TotalMicroseconds:0} µs (median), {times[^1].TotalMicroseconds:0} µs at most; "
        + $"the music leaves {budget.TotalMicroseconds:0} µs. All blocks together allocated {allocated} bytes.");
    var late = times.Count(t => t > budget);
    Console.WriteLine(late == 0 ? "No block was late." : $"{late} of {times.Length:N0} blocks were late: this machine was busy with something else.");
    return 0;
}

static EffectNet Train(Options options, int rate)
{
    var count = options.Seconds * rate / EffectNet.Steps;
    var dry = Guitar.Play(count * EffectNet.Steps, rate, options.Seed);
    var wet = Overdrive.Process(dry, rate);
    var data = new Dataset(dry, wet, count);
    var (train, validation) = data.Split(Math.Max(1, count * 9 / 10));
    Console.WriteLine($"{options.Seconds} s of plucked strings and what an overdrive makes of them, in {count:N0} pieces of {EffectNet.Steps} samples.");
    Console.WriteLine();
    Console.WriteLine(EffectNet.Summary);

    var net = new EffectNet(options.Seed);
    var trainer = new Trainer(net, new Adam(3e-3f), batchSize: 16, seed: options.Seed)
    {
        Schedule = LearningRateSchedule.Cosine(3e-3f, (long)options.Epochs * ((train.Count + 15) / 16)),
    };
    trainer.Fit(train, options.Epochs, validation, cancellationToken: SampleProgram.CancelledByUser());

    // Sounds that it never heard, from silence and without a break.
    var test = Guitar.Play(2 * rate, rate, options.Seed + 2);
    var (imitated, _, _) = new BlockProcessor(net, 1).ProcessAll(test);
    Console.WriteLine();
    Console.WriteLine($"On other sounds the network's error is {ErrorRatio(imitated, Overdrive.Process(test, rate)):0.00 %} of the effect's energy; "
        + $"the dry sound's is {ErrorRatio(test, Overdrive.Process(test, rate)):0.00 %}.");
    return net;
}

// The energy of the difference over that of the target.
static double ErrorRatio(float[] actual, float[] expected) =>
    actual.Zip(expected, (a, e) => Math.Pow(a - e, 2)).Sum() / expected.Sum(e => Math.Pow(e, 2));
