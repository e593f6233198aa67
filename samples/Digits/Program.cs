using System.Text;
using Digits;
using NetGen;

Options? options;
try
{
    options = Options.Parse(args);
}
catch (OptionsException e)
{
    Console.Error.WriteLine($"{e.Message} --help lists the options.");
    return 2;
}

if (options is null)
{
    Console.WriteLine(Options.Help);
    return 0;
}

try
{
    return Run(options);
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or NonFiniteLossException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

static int Run(Options options)
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
    Console.WriteLine($"{train.Count} {(options.DataFolder is null ? "drawn" : "MNIST")} digits to train, {test.Count} to test.");
    Console.WriteLine();
    Console.WriteLine(DigitNet.Summary);

    using var cancellation = new CancellationTokenSource();
    Console.CancelKeyPress += (_, press) =>
    {
        // Ctrl+C ends the training, not the program: what was learnt is still worth a look.
        press.Cancel = true;
        cancellation.Cancel();
    };
    var net = new DigitNet(options.Seed);
    var trainer = new Trainer(net, new Adam(1e-3f), options.Batch, options.Threads, options.Seed);
    trainer.Fit(train, options.Epochs, validation: test, cancellationToken: cancellation.Token);

    var images = Images(test);
    var scores = new float[test.Count * 10];
    net.Predict(images, scores);
    Report(test, images, scores, unicode);
    return SurvivesReload(net, images, scores) ? 0 : 1;
}

static float[] Images(Dataset data)
{
    const int size = Canvas.Size * Canvas.Size;
    var images = new float[data.Count * size];
    for (var i = 0; i < data.Count; i++) data.ReadInput(i, images.AsSpan(i * size, size));
    return images;
}

static void Report(Dataset test, float[] images, float[] scores, bool unicode)
{
    const int size = Canvas.Size * Canvas.Size;
    var matrix = new ConfusionMatrix();
    var misread = new List<(string, float[])>();
    for (var i = 0; i < test.Count; i++)
    {
        var (actual, predicted) = (test.Label(i), Best(scores.AsSpan(i * 10, 10)));
        matrix.Add(actual, predicted);
        if (actual != predicted && misread.Count < 6) misread.Add(($"{actual} read as {predicted}", images[(i * size)..((i + 1) * size)]));
    }

    Console.WriteLine();
    Console.WriteLine($"{matrix.Accuracy:0.00 %} of {test.Count} digits read correctly.");
    Console.WriteLine();
    Console.WriteLine(matrix.ToText(unicode));
    foreach (var row in misread.Chunk(3)) Console.WriteLine(TerminalArt.SideBySide(row, unicode));
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

static bool SurvivesReload(DigitNet net, float[] images, float[] scores)
{
    const string path = "digits.safetensors";
    net.Save(path);
    var again = new float[scores.Length];
    DigitNet.Load(path).Predict(images, again);
    var same = scores.AsSpan().SequenceEqual(again);
    Console.WriteLine(same
        ? $"Saved to {path}; the reloaded network predicts the same, bit by bit."
        : $"Saved to {path}, but the reloaded network predicts something else.");
    return same;
}
