using CommandLine;

namespace TinyGpt;

/// <summary>What the command line asks for.</summary>
/// <param name="Text">The file to learn from; null for the project's own documents.</param>
/// <param name="Steps">The training steps.</param>
/// <param name="Batch">The pieces of text of a step.</param>
/// <param name="Rate">The learning rate at the start.</param>
/// <param name="Seed">What all random numbers depend on.</param>
/// <param name="Threads">The threads that train.</param>
/// <param name="Prompt">What the network continues; null for the first words of the text it was not trained on.</param>
/// <param name="Length">The characters it writes.</param>
/// <param name="Temperature">What logits are divided by.</param>
/// <param name="TopK">How many of the likeliest characters to choose from; 0 for all.</param>
/// <param name="TopP">The share of probability to choose from.</param>
internal sealed record Options(
    string? Text, int Steps, int Batch, float Rate, int Seed, int Threads, string? Prompt, int Length, float Temperature, int TopK, float TopP)
{
    public const string Help = """
        Trains a transformer to predict the next character of a text, then lets it write.

          dotnet run -c Release --project samples/TinyGpt [-- options]

          --text FILE        the text to learn from; without it this project's own documents
          --steps N          training steps (default 1000)
          --batch N          pieces of 128 characters in a step (default 8)
          --rate X           the learning rate, which falls to a tenth of it (default 0.001)
          --seed N           what all random numbers depend on (default 1)
          --threads N        threads that train; the result is the same at any number (default 1)
          --prompt TEXT      what to continue (default: the start of the part that it was not trained on)
          --length N         characters to write (default 500)
          --temperature X    below 1 bolder, above 1 more various, 0 for always the likeliest character (default 0.8)
          --top-k N          choose from the N likeliest characters (default 0, all)
          --top-p X          choose from the fewest characters that reach this probability together (default 1)
          --help             this text
        """;

    public static readonly string[] Names =
    [
        "--text", "--steps", "--batch", "--rate", "--seed", "--threads", "--prompt", "--length", "--temperature", "--top-k", "--top-p",
    ];

    /// <summary>What the command line's options ask for.</summary>
    /// <exception cref="ArgumentsException">An option is out of range.</exception>
    public static Options Read(Arguments arguments) => new(
        arguments.Text("--text"),
        arguments.Number("--steps", 1000, 1, 10_000_000),
        arguments.Number("--batch", 8, 1, 4096),
        arguments.Number("--rate", 1e-3f, 1e-8f, 1f),
        arguments.Number("--seed", 1, int.MinValue, int.MaxValue),
        arguments.Number("--threads", 1, 1, 256),
        arguments.Text("--prompt"),
        arguments.Number("--length", 500, 0, 1_000_000),
        arguments.Number("--temperature", 0.8f, 0f, 100f),
        arguments.Number("--top-k", 0, 0, Vocabulary.Size),
        arguments.Number("--top-p", 1f, 0.01f, 1f));
}
