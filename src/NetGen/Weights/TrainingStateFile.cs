using NetGen.CompilerServices;

namespace NetGen.Weights;

/// <summary>Saves and loads what training keeps beside the weights: the optimizer's moments, and counters.</summary>
internal static class TrainingStateFile
{
    private const string Steps = "steps";

    /// <summary>Saves an optimizer's state and whatever else is counted.</summary>
    public static void Save(Optimizer optimizer, Network network, string path, params (string Name, long Value)[] counters)
    {
        counters = [(Steps, optimizer.Steps), .. counters];
        var states = Tensors(optimizer, network.Description);
        AtomicFile.Replace(path, stream =>
        {
            SafetensorsWriter.WriteHeader(stream, states.SelectMany(s => s).Select(t => (t.Name, t.Shape)), counters.Select(c => c.Name));
            foreach (var (_, value) in counters) SafetensorsWriter.WriteCounter(stream, value);
            for (var i = 0; i < states.Length; i++)
            {
                foreach (var tensor in states[i])
                {
                    var values = new float[tensor.Parameter.Count];
                    ParameterLayout.Unpack(tensor.Parameter, Stored(tensor.Parameter, optimizer.StateBuffer(i)), values);
                    SafetensorsWriter.WriteValues(stream, values);
                }
            }
        });
    }

    /// <summary>Loads all or nothing: the optimizer changes when the whole file is checked and read.</summary>
    /// <returns>The other counters, in their order.</returns>
    public static long[] Load(Optimizer optimizer, Network network, string path, params string[] counters)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var states = Tensors(optimizer, network.Description);
        using var file = new SafetensorsReader(path);
        var matched = TensorMatch.Of(path, network.Description.Name, [.. states.SelectMany(s => s)], [Steps, .. counters], file.Entries);
        long[] counts = [.. matched.Counters.Select(file.ReadCounter)];
        if (counts[0] < 0) throw new WeightFileException(path, $"'{Steps}' is {counts[0]}; it must be at least 0.");
        var (buffers, next) = (optimizer.NewState(network), 0);
        for (var i = 0; i < states.Length; i++)
        {
            foreach (var tensor in states[i])
            {
                var values = new float[tensor.Parameter.Count];
                file.Read(matched.Tensors[next++], values);
                ParameterLayout.Pack(tensor.Parameter, values, Stored(tensor.Parameter, buffers[i].Span));
            }
        }

        optimizer.Restore(network, buffers, counts[0]);
        return counts[1..];
    }

    // For each state value of the optimizer, that of all parameters that it moves.
    private static FileTensor[][] Tensors(Optimizer optimizer, NetworkDescription network) =>
    [
        .. optimizer.StateNames.Select(state =>
            network.Parameters.ToArray().Where(p => p.Trainable).Select(p => new FileTensor(p, $"{p.Name}.{state}", p.Axes)).ToArray()),
    ];

    private static Span<float> Stored(ParameterDescription parameter, Span<float> buffer) => buffer.Slice(parameter.Offset, parameter.StoredLength);
}
