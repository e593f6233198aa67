using System.Globalization;

namespace Residual;

/// <summary>What the command line asks for.</summary>
/// <param name="Network">The network to train.</param>
/// <param name="TrainCount">The pictures to train on.</param>
/// <param name="Epochs">How often to go through them.</param>
/// <param name="Batch">The pictures of a step.</param>
/// <param name="LearningRate">The learning rate at its height.</param>
/// <param name="Seed">What all random numbers depend on.</param>
/// <param name="Threads">The threads that train.</param>
internal sealed record Options(NetworkKind Network, int TrainCount, int Epochs, int Batch, float LearningRate, int Seed, int Threads)
{
    public const string Help = """
        Trains an image classifier on pictures that the sample draws itself.

          dotnet run -c Release --project samples/Residual [-- options]

          --network NAME     resnet20 (He et al., 2016) or mobile (depthwise-separable, after Howard et al., 2017); default resnet20
          --train-count N    pictures to train on (default 4000); 1000 others are drawn to validate with
          --epochs N         how often to go through them (default 12)
          --batch N          pictures in a step (default 32)
          --rate X           the learning rate at its height (default 0.05)
          --seed N           what all random numbers depend on (default 1)
          --threads N        threads that train; the result is the same at any number (default: as many as there are processors)
          --help             this text
        """;

    private static readonly string[] Names = ["--network", "--train-count", "--epochs", "--batch", "--rate", "--seed", "--threads"];

    /// <summary>Reads the arguments.</summary>
    /// <returns>The options, null when help is asked for.</returns>
    /// <exception cref="OptionsException">An option is unknown, given twice, incomplete or out of range.</exception>
    public static Options? Parse(string[] arguments)
    {
        if (arguments.Any(a => a is "--help" or "-h" or "-?")) return null;
        var values = new Dictionary<string, string>();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            var name = arguments[i];
            if (!Names.Contains(name)) throw new OptionsException($"There is no option '{name}'.");
            if (i + 1 == arguments.Length) throw new OptionsException($"{name} needs a value after it.");
            if (!values.TryAdd(name, arguments[i + 1])) throw new OptionsException($"{name} is given twice.");
        }

        var network = values.GetValueOrDefault("--network", "resnet20") switch
        {
            "resnet20" => NetworkKind.ResNet20,
            "mobile" => NetworkKind.Mobile,
            var other => throw new OptionsException($"--network needs resnet20 or mobile, not '{other}'."),
        };
        return new Options(
            network,
            Read("--train-count", 4000, 1, 1_000_000),
            Read("--epochs", 12, 1, 10_000),
            Read("--batch", 32, 2, 65_536),
            Read("--rate", 0.05f, 1e-9f, 1000f),
            Read("--seed", 1, int.MinValue, int.MaxValue),
            Read("--threads", Environment.ProcessorCount, 1, 256));

        T Read<T>(string name, T standard, T least, T most)
            where T : ISpanParsable<T>, IComparable<T>
        {
            if (!values.TryGetValue(name, out var text)) return standard;
            return T.TryParse(text, CultureInfo.InvariantCulture, out var value) && value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
                ? value
                : throw new OptionsException(FormattableString.Invariant($"{name} needs a number from {least} to {most}, not '{text}'."));
        }
    }
}
