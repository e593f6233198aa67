namespace NetGen.Weights;

/// <summary>Saves and loads the parameters of a network.</summary>
internal static class WeightFile
{
    public static void Save(Network network, string path, WeightNames names)
    {
        var tensors = FileTensor.Of(network.Description, names);
        AtomicFile.Replace(path, stream => Write(network, tensors, stream));
    }

    /// <summary>Loads all or nothing: the parameters are replaced when the whole file is checked and read.</summary>
    public static void Load(Network network, string path, WeightNames names)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var tensors = FileTensor.Of(network.Description, names);
        using var file = new SafetensorsReader(path);
        var entries = Match(network, path, tensors, file.Entries);
        var staged = new float[network.Description.Length];
        var logical = Array.Empty<float>();
        for (var i = 0; i < tensors.Length; i++)
        {
            var parameter = tensors[i].Parameter;
            if (i == 0 || tensors[i - 1].Parameter != parameter) logical = new float[parameter.Count];
            var values = new float[tensors[i].Shape.Aggregate(1, (count, axis) => count * axis)];
            file.Read(entries[i], values);
            tensors[i].Fill(values, logical);
            ParameterLayout.Pack(parameter, logical, staged.AsSpan(parameter.Offset, parameter.StoredLength));
        }

        staged.CopyTo(network.WholeBuffer);
        network.Changes.Raise();
    }

    private static void Write(Network network, FileTensor[] tensors, Stream stream)
    {
        SafetensorsWriter.WriteHeader(stream, tensors.Select(tensor => (tensor.Name, tensor.Shape)));
        foreach (var tensor in tensors)
        {
            SafetensorsWriter.WriteValues(stream, tensor.ToFile(network.Parameters[tensor.Parameter.Name].ToArray()));
        }
    }

    /// <summary>The file's tensor of each parameter.</summary>
    private static TensorEntry[] Match(Network network, string path, FileTensor[] tensors, List<TensorEntry> entries)
    {
        var byName = entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        var missing = new List<string>();
        var misshapen = new List<string>();
        var matched = new TensorEntry[tensors.Length];
        for (var i = 0; i < tensors.Length; i++)
        {
            var tensor = tensors[i];
            if (!byName.Remove(tensor.Name, out var entry)) missing.Add($"{tensor.Name} {ParameterLayout.Text(tensor.Shape)}");
            else if (!TensorTypes.IsReadable(entry.Type)) misshapen.Add($"{tensor.Name} is {entry.Type}, not F32, F16, BF16 or F64");
            else if (!Fits(tensor.Shape, entry.Shape))
                misshapen.Add($"{tensor.Name} is ({string.Join(", ", entry.Shape)}), needed is {ParameterLayout.Text(tensor.Shape)}");
            else matched[i] = entry;
            if (tensor.Ignored is { } ignored) byName.Remove(ignored);
        }

        if (missing.Count + misshapen.Count + byName.Count == 0) return matched;
        var unexpected = byName.Values.OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => $"{entry.Name} ({string.Join(", ", entry.Shape)})").ToArray();
        throw new WeightFileException(path, network.Description.Name, missing, unexpected, misshapen);
    }

    private static bool Fits(int[] needed, long[] given) =>
        needed.Length == given.Length && needed.Zip(given).All(pair => pair.First == pair.Second);
}
