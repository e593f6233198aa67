using System.Globalization;

namespace Digits;

/// <summary>What the command line asks for.</summary>
/// <param name="DataFolder">The folder with MNIST's IDX files; null to draw digits.</param>
/// <param name="TrainCount">The pictures to train on; null for the default.</param>
/// <param name="Epochs">How often to go through them.</param>
/// <param name="Batch">The pictures of a step.</param>
/// <param name="Seed">What all random numbers depend on.</param>
/// <param name="Threads">The threads that train.</param>
/// <param name="IsDense">Whether the network is the small dense one.</param>
/// <param name="Report">Where to write the page that explains the network; null for none.</param>
internal sealed record Options(
    string? DataFolder, int? TrainCount, int Epochs, int Batch, int Seed, int Threads, bool IsDense, string? Report)
{
    public const string Help = """
        Trains a network to read handwritten digits.

          dotnet run -c Release --project samples/Digits [-- options]

          --data DIR         read MNIST's IDX files (plain or .gz) from DIR; without it the sample draws its own digits
          --train-count N    train on the first N pictures, test on the rest (default: 12000 drawn ones, or 80 % of DIR's)
          --epochs N         how often to go through them (default 5)
          --batch N          pictures in a step (default 64)
          --seed N           what all random numbers depend on (default 1)
          --threads N        threads that train; the result is the same at any number (default 1)
          --network NAME     conv, the convolutional network of Keras's MNIST example (default), or dense, a small one without convolutions
          --explain FILE     write a page that shows what the network learnt, what it got wrong, and where it looked
          --help             this text
        """;

    private static readonly string[] Names =
        ["--data", "--train-count", "--epochs", "--batch", "--seed", "--threads", "--network", "--explain"];

    /// <summary>Reads the arguments.</summary>
    /// <returns>The options, null when help is asked for.</returns>
    /// <exception cref="OptionsException">An option is unknown, incomplete or out of range.</exception>
    public static Options? Parse(string[] arguments)
    {
        var options = new Options(null, null, Epochs: 5, Batch: 64, Seed: 1, Threads: 1, IsDense: false, Report: null);
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = arguments[i];
            if (name is "--help" or "-h" or "-?") return null;
            if (!Names.Contains(name)) throw new OptionsException($"There is no option '{name}'.");
            if (i + 1 == arguments.Length) throw new OptionsException($"{name} needs a value after it.");
            var value = arguments[++i];
            options = name switch
            {
                "--data" => options with { DataFolder = value },
                "--train-count" => options with { TrainCount = Number(name, value, 1, 1_000_000) },
                "--epochs" => options with { Epochs = Number(name, value, 1, 10_000) },
                "--batch" => options with { Batch = Number(name, value, 1, 65_536) },
                "--network" => options with { IsDense = Network(value) },
                "--explain" => options with { Report = value },
                "--seed" => options with { Seed = Number(name, value, int.MinValue, int.MaxValue) },
                _ => options with { Threads = Number(name, value, 1, 256) },
            };
        }

        return options;
    }

    private static bool Network(string value) => value switch
    {
        "conv" => false,
        "dense" => true,
        _ => throw new OptionsException($"--network is conv or dense, not '{value}'."),
    };

    private static int Number(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new OptionsException($"{name} needs a whole number from {least} to {most}, not '{value}'.");
}
