namespace NetGen.Weights;

/// <summary>The tensors of a file, found by the names and shapes that they must have.</summary>
/// <param name="Tensors">The file's tensor of each that is needed.</param>
/// <param name="Counters">Its whole numbers.</param>
internal sealed record TensorMatch(TensorEntry[] Tensors, TensorEntry[] Counters)
{
    /// <summary>Whole numbers are of this type.</summary>
    public const string CounterType = "I64";

    /// <summary>Matches all that a file has.</summary>
    /// <exception cref="WeightFileException">Something is missing, unexpected or of another shape; the message lists all of it.</exception>
    public static TensorMatch Of(
        string path, string network, IReadOnlyList<FileTensor> tensors, IReadOnlyList<string> counters, IReadOnlyList<TensorEntry> entries)
    {
        var byName = entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        var missing = new List<string>();
        var misshapen = new List<string>();
        var result = new TensorMatch(new TensorEntry[tensors.Count], new TensorEntry[counters.Count]);
        for (var i = 0; i < tensors.Count; i++)
        {
            var tensor = tensors[i];
            if (tensor.Start > 0)
            {
                result.Tensors[i] = result.Tensors[i - 1];
                continue;
            }

            if (!byName.Remove(tensor.Name, out var entry)) missing.Add($"{tensor.Name} {ParameterLayout.Text(tensor.Shape)}");
            else if (!TensorTypes.IsReadable(entry.Type)) misshapen.Add($"{tensor.Name} is {entry.Type}, not F32, F16, BF16 or F64");
            else if (!Fits(tensor.Shape, entry.Shape))
                misshapen.Add($"{tensor.Name} is ({string.Join(", ", entry.Shape)}), needed is {ParameterLayout.Text(tensor.Shape)}");
            else result.Tensors[i] = entry;
            if (tensor.Ignored is { } ignored) byName.Remove(ignored);
        }

        for (var i = 0; i < counters.Count; i++)
        {
            if (!byName.Remove(counters[i], out var entry)) missing.Add($"{counters[i]} ()");
            else if (entry.Type != CounterType || entry.Shape.Length > 0)
                misshapen.Add($"{counters[i]} is {entry.Type} ({string.Join(", ", entry.Shape)}), needed is {CounterType} ()");
            else result.Counters[i] = entry;
        }

        if (missing.Count + misshapen.Count + byName.Count == 0) return result;
        var unexpected = byName.Values.OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => $"{entry.Name} ({string.Join(", ", entry.Shape)})").ToArray();
        throw new WeightFileException(path, network, missing, unexpected, misshapen);
    }

    private static bool Fits(int[] needed, long[] given) =>
        needed.Length == given.Length && needed.Zip(given).All(pair => pair.First == pair.Second);
}
