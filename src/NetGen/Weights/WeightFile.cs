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
        var entries = TensorMatch.Of(path, network.Description.Name, tensors, counters: [], file.Entries).Tensors;
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
}
