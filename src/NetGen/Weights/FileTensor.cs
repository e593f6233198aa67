using NetGen.CompilerServices;

namespace NetGen.Weights;

/// <summary>How a parameter appears in a weight file.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Name">Its name in the file.</param>
/// <param name="Shape">Its shape in the file.</param>
/// <param name="Order">The parameter's axes in the order in which the file has them; null for its own.</param>
internal sealed record FileTensor(ParameterDescription Parameter, string Name, int[] Shape, int[]? Order = null)
{
    private const string RunningMean = "running_mean";

    /// <summary>What a PyTorch file has beside this tensor that no layer here has: the count of a batch normalisation's steps. Null for nothing.</summary>
    public string? Ignored => Name.EndsWith($".{RunningMean}", StringComparison.Ordinal) ? Name[..^RunningMean.Length] + "num_batches_tracked" : null;

    /// <summary>The place of each number of the file among the parameter's; null where <see cref="Order"/> says it.</summary>
    public int[]? Places { get; init; }

    /// <summary>Whether the file's tensor has several parameters, one below the other; its shape is that of all.</summary>
    public bool IsPart { get; init; }

    /// <summary>The first of its numbers in that tensor.</summary>
    public int Start { get; init; }

    /// <summary>Whether its numbers are added to those of the tensor before it, which is then saved as their sum, and this one as zeros.</summary>
    public bool IsAdded { get; init; }

    /// <summary>All parameters of a network as a file has them.</summary>
    /// <param name="network">The network.</param>
    /// <param name="names">Whose names and layouts the file has.</param>
    /// <param name="has">Whether the file to read has a tensor, where there are two ways; null to write one.</param>
    public static FileTensor[] Of(NetworkDescription network, WeightNames names, Func<string, bool>? has = null) => names switch
    {
        WeightNames.NetGen =>
            [.. network.Parameters.Select(parameter => new FileTensor(parameter, parameter.Name, parameter.Axes))],
        WeightNames.PyTorch => PyTorch(network, has),
        _ => throw new ArgumentOutOfRangeException(nameof(names), names, "Weight names are NetGen or PyTorch."),
    };

    /// <summary>The values in the file's order, given in the parameter's logical one.</summary>
    public float[] ToFile(float[] values)
    {
        if (Places is not null) return Array.ConvertAll(Places, place => IsAdded ? 0 : values[place]);
        if (Order is null) return values;
        var result = new float[values.Length];
        var walk = new AxisWalk(Parameter.Axes, Order);
        for (var i = 0; i < values.Length; i++) result[i] = values[walk.Next()];
        return result;
    }

    /// <summary>The values in the parameter's logical order, given in the file's.</summary>
    public float[] FromFile(float[] values)
    {
        if (Order is null) return values;
        var result = new float[values.Length];
        var walk = new AxisWalk(Parameter.Axes, Order);
        for (var i = 0; i < values.Length; i++) result[walk.Next()] = values[i];
        return result;
    }

    /// <summary>Puts the file's values where they belong among the parameter's.</summary>
    public void Fill(float[] values, float[] parameter)
    {
        if (Places is null)
        {
            FromFile(values).CopyTo(parameter, 0);
            return;
        }

        for (var i = 0; i < values.Length; i++) parameter[Places[i]] = IsAdded ? parameter[Places[i]] + values[i] : values[i];
    }

    private static FileTensor[] PyTorch(NetworkDescription network, Func<string, bool>? has)
    {
        var byName = network.Parameters.ToArray().ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        var roles = network.Parameters.ToLookup(parameter => Split(parameter.Name).Layer, parameter => Split(parameter.Name).Role);
        return [.. network.Parameters.SelectMany(parameter =>
        {
            var (layer, role) = Split(parameter.Name);
            return RecurrentTensors.Of(parameter, layer, role) ?? [AttentionTensors.Of(parameter, byName, has) ?? PyTorch(parameter, roles)];
        })];
    }

    private static FileTensor PyTorch(ParameterDescription parameter, ILookup<string, string> roles)
    {
        var (layer, role) = Split(parameter.Name);
        return role switch
        {
            "kernel" => Weight(parameter, $"{layer}.weight"),
            "depthwise_kernel" => Weight(parameter, $"{layer}.depthwise.weight"),
            "pointwise_kernel" => Weight(parameter, $"{layer}.pointwise.weight"),
            "bias" when roles[layer].Contains("pointwise_kernel") => new(parameter, $"{layer}.pointwise.bias", parameter.Axes),
            "embeddings" or "gamma" or "scale" => new(parameter, $"{layer}.weight", parameter.Axes),
            "beta" => new(parameter, $"{layer}.bias", parameter.Axes),
            "moving_mean" => new(parameter, $"{layer}.{RunningMean}", parameter.Axes),
            "moving_variance" => new(parameter, $"{layer}.running_var", parameter.Axes),
            "alpha" when !roles[layer].Any(other => other.EndsWith("kernel", StringComparison.Ordinal)) =>
                new(parameter, $"{layer}.weight", Slopes(parameter.Axes)),
            _ => new(parameter, parameter.Name, parameter.Axes),
        };
    }

    /// <summary>
    /// PyTorch's kernels begin with the channels: (…, in, out) is (out, in, …), which also holds for transposed convolutions, whose
    /// (…, out, in) is (in, out, …); (…, channels, multiplier) of a depthwise one is (channels·multiplier, 1, …).
    /// </summary>
    private static FileTensor Weight(ParameterDescription parameter, string name)
    {
        var axes = parameter.Axes;
        var last = axes.Length - 1;
        var spatial = Enumerable.Range(0, last - 1);
        return parameter.Columns == axes[last]
            ? new(parameter, name, [axes[last], axes[last - 1], .. axes[..(last - 1)]], [last, last - 1, .. spatial])
            : new(parameter, name, [parameter.Columns, 1, .. axes[..(last - 1)]], [last - 1, last, .. spatial]);
    }

    /// <summary>PyTorch's slopes have one axis: shared by all, or one for each channel.</summary>
    private static int[] Slopes(int[] axes) => axes.Count(axis => axis != 1) > 1 ? axes : [axes.Max()];

    private static (string Layer, string Role) Split(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
    }
}
