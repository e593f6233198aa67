using CommandLine;

namespace Names;

/// <summary>What the command line asks for.</summary>
/// <param name="Text">The file of names to learn from; null for the sample's own list.</param>
/// <param name="Epochs">Passes over the names.</param>
/// <param name="Batch">The names of a step.</param>
/// <param name="Rate">The learning rate at the start.</param>
/// <param name="Seed">What all random numbers depend on.</param>
/// <param name="Threads">The threads that train.</param>
/// <param name="Count">The names it invents.</param>
/// <param name="Temperature">What logits are divided by.</param>
/// <param name="TopK">How many of the likeliest letters to choose from; 0 for all.</param>
/// <param name="TopP">The share of probability to choose from.</param>
internal sealed record Options(
    string? Text, int Epochs, int Batch, float Rate, int Seed, int Threads, int Count, float Temperature, int TopK, float TopP)
{
    public const string Help = """
        Trains a recurrent network to spell names, then lets it invent some.

          dotnet run -c Release --project samples/Names [-- options]

          --text FILE        the names to learn from, one a line; without it the sample's own list of first names
          --epochs N         passes over the names (default 25)
          --batch N          names in a step (default 32)
          --rate X           the learning rate, which falls to a tenth of it (default 0.003)
          --seed N           what all random numbers depend on (default 1)
          --threads N        threads that train; the result is the same at any number (default 1)
          --count N          names to invent (default 40)
          --temperature X    below 1 bolder, above 1 more various, 0 for always the likeliest letter (default 0.8)
          --top-k N          choose from the N likeliest letters (default 0, all)
          --top-p X          choose from the fewest letters that reach this probability together (default 1)
          --help             this text
        """;

    public static readonly string[] Names =
    [
        "--text", "--epochs", "--batch", "--rate", "--seed", "--threads", "--count", "--temperature", "--top-k", "--top-p",
    ];

    /// <summary>What the command line's options ask for.</summary>
    /// <exception cref="ArgumentsException">An option is out of range.</exception>
    public static Options Read(Arguments arguments) => new(
        arguments.Text("--text"),
        arguments.Number("--epochs", 25, 1, 100_000),
        arguments.Number("--batch", 32, 1, 4096),
        arguments.Number("--rate", 3e-3f, 1e-8f, 1f),
        arguments.Number("--seed", 1, int.MinValue, int.MaxValue),
        arguments.Number("--threads", 1, 1, 256),
        arguments.Number("--count", 40, 1, 1_000_000),
        arguments.Number("--temperature", 0.8f, 0f, 100f),
        arguments.Number("--top-k", 0, 0, Alphabet.Size),
        arguments.Number("--top-p", 1f, 0.01f, 1f));
}
