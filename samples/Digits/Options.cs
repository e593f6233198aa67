using System.Globalization;

namespace Digits;

/// <summary>What the command line asks for.</summary>
/// <param name="DataFolder">The folder with MNIST's IDX files; null to draw digits.</param>
/// <param name="TrainCount">The pictures to train on; null for the default.</param>
/// <param name="Epochs">How often to go through them.</param>
/// <param name="Batch">The pictures of a step.</param>
/// <param name="Seed">What all random numbers depend on.</param>
/// <param name="Threads">The threads that train.</param>
internal sealed record Options(string? DataFolder, int? TrainCount, int Epochs, int Batch, int Seed, int Threads)
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
          --help             this text
        """;

    /// <summary>Reads the arguments.</summary>
    /// <returns>The options, null when help is asked for.</returns>
    /// <exception cref="OptionsException">An option is unknown, incomplete or out of range.</exception>
    public static Options? Parse(string[] arguments)
    {
        var options = new Options(null, null, Epochs: 5, Batch: 64, Seed: 1, Threads: 1);
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = arguments[i];
            if (name is "--help" or "-h" or "-?") return null;
            if (name is not ("--data" or "--train-count" or "--epochs" or "--batch" or "--seed" or "--threads"))
                throw new OptionsException($"There is no option '{name}'.");
            if (i + 1 == arguments.Length) throw new OptionsException($"{name} needs a value after it.");
            var value = arguments[++i];
            options = name switch
            {
                "--data" => options with { DataFolder = value },
                "--train-count" => options with { TrainCount = Number(name, value, 1, 1_000_000) },
                "--epochs" => options with { Epochs = Number(name, value, 1, 10_000) },
                "--batch" => options with { Batch = Number(name, value, 1, 65_536) },
                "--seed" => options with { Seed = Number(name, value, int.MinValue, int.MaxValue) },
                _ => options with { Threads = Number(name, value, 1, 256) },
            };
        }

        return options;
    }

    private static int Number(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new OptionsException($"{name} needs a whole number from {least} to {most}, not '{value}'.");
}
