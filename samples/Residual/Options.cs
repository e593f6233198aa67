using CommandLine;

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

    public static readonly string[] Names = ["--network", "--train-count", "--epochs", "--batch", "--rate", "--seed", "--threads"];

    /// <summary>What the command line's options ask for.</summary>
    /// <exception cref="ArgumentsException">An option is out of range.</exception>
    public static Options Read(Arguments arguments) => new(
        arguments.Choice("--network", ("resnet20", NetworkKind.ResNet20), ("mobile", NetworkKind.Mobile)),
        arguments.Number("--train-count", 4000, 1, 1_000_000),
        arguments.Number("--epochs", 12, 1, 10_000),
        arguments.Number("--batch", 32, 2, 65_536),
        arguments.Number("--rate", 0.05f, 1e-9f, 1000f),
        arguments.Number("--seed", 1, int.MinValue, int.MaxValue),
        arguments.Number("--threads", Environment.ProcessorCount, 1, 256));
}
