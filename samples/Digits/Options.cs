using CommandLine;

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

    public static readonly string[] Names =
        ["--data", "--train-count", "--epochs", "--batch", "--seed", "--threads", "--network", "--explain"];

    /// <summary>What the command line's options ask for.</summary>
    /// <exception cref="ArgumentsException">An option is out of range.</exception>
    public static Options Read(Arguments arguments) => new(
        arguments.Text("--data"),
        arguments.Text("--train-count") is null ? null : arguments.Number("--train-count", 1, 1, 1_000_000),
        arguments.Number("--epochs", 5, 1, 10_000),
        arguments.Number("--batch", 64, 1, 65_536),
        arguments.Number("--seed", 1, int.MinValue, int.MaxValue),
        arguments.Number("--threads", 1, 1, 256),
        arguments.Choice("--network", ("conv", false), ("dense", true)),
        arguments.Text("--explain"));
}
