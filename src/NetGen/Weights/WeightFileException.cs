namespace NetGen;

/// <summary>A weight file is damaged, is no safetensors file, or does not fit the network; no parameter was changed.</summary>
public sealed class WeightFileException : IOException
{
    internal WeightFileException(string path, string problem) : base($"Weight file '{path}': {problem}") => Path = path;

    internal WeightFileException(
        string path, string network, IReadOnlyList<string> missing, IReadOnlyList<string> unexpected, IReadOnlyList<string> misshapen)
        : base($"Weight file '{path}' does not fit {network}."
            + List("Missing", missing) + List("Unexpected", unexpected) + List("Misshapen", misshapen))
    {
        Path = path;
        Missing = missing;
        Unexpected = unexpected;
        Misshapen = misshapen;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The tensors that the network needs and the file does not have.</summary>
    public IReadOnlyList<string> Missing { get; } = [];

    /// <summary>The tensors that the file has and the network does not.</summary>
    public IReadOnlyList<string> Unexpected { get; } = [];

    /// <summary>The tensors with another shape, or of a type that cannot be converted: name, what is needed, what the file has.</summary>
    public IReadOnlyList<string> Misshapen { get; } = [];

    private static string List(string title, IReadOnlyList<string> items) =>
        items.Count == 0 ? "" : $"{Environment.NewLine}{title}: {string.Join(", ", items)}.";
}
