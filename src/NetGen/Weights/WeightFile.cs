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
        using var file = new SafetensorsReader(path);
        var given = file.Entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        var tensors = FileTensor.Of(network.Description, names, given.Contains);
        var entries = TensorMatch.Of(path, network.Description.Name, tensors, counters: [], file.Entries).Tensors;
        var staged = new float[network.Description.Length];
        var logical = Array.Empty<float>();
        for (var i = 0; i < tensors.Length; i++)
        {
            var parameter = tensors[i].Parameter;
            if (i == 0 || tensors[i - 1].Parameter != parameter) logical = new float[parameter.Count];
            var values = new float[tensors[i].Shape.Aggregate(1, (count, axis) => count * axis)];
            file.Read(entries[i], values);
            tensors[i].Fill(tensors[i].IsPart ? values[tensors[i].Start..(tensors[i].Start + parameter.Count)] : values, logical);
            ParameterLayout.Pack(parameter, logical, staged.AsSpan(parameter.Offset, parameter.StoredLength));
        }

        staged.CopyTo(network.WholeBuffer);
        network.Changes.Raise();
    }

    private static void Write(Network network, FileTensor[] tensors, Stream stream)
    {
        SafetensorsWriter.WriteHeader(stream, tensors.Where(tensor => tensor.Start == 0).Select(tensor => (tensor.Name, tensor.Shape)));
        foreach (var tensor in tensors)
        {
            SafetensorsWriter.WriteValues(stream, tensor.ToFile(network.Parameters[tensor.Parameter.Name].ToArray()));
        }
    }
}
