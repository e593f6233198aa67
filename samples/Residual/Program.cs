using CommandLine;
using NetGen;
using Residual;

return SampleProgram.Run(args, Options.Names, Options.Help, Options.Read, options => options.Network is NetworkKind.ResNet20
    ? Run(new ResNet20(options.Seed), ResNet20.Summary, (net, images, scores) => net.Predict(images, scores), path => ResNet20.Load(path), options)
    : Run(new MobileNet(options.Seed), MobileNet.Summary, (net, images, scores) => net.Predict(images, scores), path => MobileNet.Load(path), options));

static int Run<T>(T net, string summary, Prediction<T> predict, Func<string, T> load, Options options)
    where T : Network
{
    const int validationCount = 1000;
    var (train, validation) = PictureDrawer.Draw(options.TrainCount + validationCount, options.Seed).Split(options.TrainCount);
    Console.WriteLine($"{train.Count} drawn pictures of {PictureClass.Count} classes to train, {validation.Count} to validate; {options.Threads} threads.");
    Console.WriteLine();
    Console.WriteLine(summary);

    var steps = (train.Count + options.Batch - 1) / options.Batch * (long)options.Epochs;
    var warmup = Math.Max(1, steps / 20);
    var trainer = new Trainer(net, new SGD(options.LearningRate, momentum: 0.9f, nesterov: true), options.Batch, options.Threads, options.Seed)
    {
        Schedule = LearningRateSchedule.Cosine(options.LearningRate, Math.Max(1, steps - warmup)).WithWarmup(warmup),
        Augmentations =
        [
            new RandomFlip(PictureDrawer.Size, PictureDrawer.Size, PictureDrawer.Channels),
            new RandomCrop(PictureDrawer.Size, PictureDrawer.Size, PictureDrawer.Channels, padding: 3, fill: 0.5f),
            new RandomNoise(0.02f),
        ],
    };
    trainer.Fit(train, options.Epochs, validation, cancellationToken: SampleProgram.CancelledByUser());

    var images = Images(validation);
    var scores = new float[validation.Count * PictureClass.Count];
    predict(net, images, scores);
    Report(validation, scores);
    return SurvivesReload($"{typeof(T).Name.ToLowerInvariant()}.safetensors") ? 0 : 1;

    bool SurvivesReload(string path)
    {
        net.Save(path);
        var again = new float[scores.Length];
        predict(load(path), images, again);
        var same = scores.AsSpan().SequenceEqual(again);
        Console.WriteLine(same
            ? $"Saved to {path}; the reloaded network predicts the same, bit by bit."
            : $"Saved to {path}, but the reloaded network predicts something else.");
        return same;
    }
}

static float[] Images(Dataset data)
{
    var images = new float[data.Count * PictureDrawer.Values];
    for (var i = 0; i < data.Count; i++) data.ReadInput(i, images.AsSpan(i * PictureDrawer.Values, PictureDrawer.Values));
    return images;
}

static void Report(Dataset data, float[] scores)
{
    var (table, right) = (new ClassTable(), 0);
    for (var i = 0; i < data.Count; i++)
    {
        var own = scores.AsSpan(i * PictureClass.Count, PictureClass.Count);
        var (actual, predicted) = (data.Label(i), Best(own));
        table.Add(actual, predicted);
        if (actual == predicted) right++;
    }

    Console.WriteLine();
    Console.WriteLine($"{(double)right / data.Count:0.0 %} of {data.Count} pictures recognised:");
    Console.WriteLine(table);
}

static int Best(ReadOnlySpan<float> scores)
{
    var best = 0;
    for (var i = 1; i < scores.Length; i++)
    {
        if (scores[i] > scores[best]) best = i;
    }

    return best;
}

/// <summary>The Predict of a network, which is generated with its class.</summary>
internal delegate void Prediction<in T>(T network, ReadOnlySpan<float> images, Span<float> scores);
