using CommandLine;

namespace Echo;

/// <summary>What the command line asks for.</summary>
/// <param name="Input">The sound to process; null to play one.</param>
/// <param name="Output">Where to write it.</param>
/// <param name="Epochs">How often to go through the training sounds.</param>
/// <param name="Seconds">Seconds of sound to train on.</param>
/// <param name="Seed">What all random numbers depend on.</param>
internal sealed record Options(string? Input, string Output, int Epochs, int Seconds, int Seed)
{
    public const string Help = """
        Trains a recurrent network to imitate an audio effect, then runs it on a sound in blocks of 64 frames, as an audio plug-in would.

          dotnet run -c Release --project samples/Echo [-- options]

          --wav FILE         the sound to process (WAV, any rate and channels); without it the sample plays one itself
          --out FILE         where to write it (default echo.wav)
          --epochs N         how often to go through the training sounds (default 40)
          --seconds N        seconds of sound to train on (default 10)
          --seed N           what all random numbers depend on (default 1)
          --help             this text
        """;

    public static readonly string[] Names = ["--wav", "--out", "--epochs", "--seconds", "--seed"];

    /// <summary>What the command line's options ask for.</summary>
    /// <exception cref="ArgumentsException">An option is out of range.</exception>
    public static Options Read(Arguments arguments) => new(
        arguments.Text("--wav"),
        arguments.Text("--out") ?? "echo.wav",
        arguments.Number("--epochs", 40, 1, 10_000),
        arguments.Number("--seconds", 10, 1, 600),
        arguments.Number("--seed", 1, int.MinValue, int.MaxValue));
}
