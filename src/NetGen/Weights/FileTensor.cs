using NetGen.CompilerServices;

namespace NetGen.Weights;

/// <summary>How a parameter appears in a weight file.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Name">Its name in the file.</param>
/// <param name="Shape">Its shape in the file.</param>
/// <param name="Transposed">Whether the file has its columns first.</param>
internal sealed record FileTensor(ParameterDescription Parameter, string Name, int[] Shape, bool Transposed)
{
    /// <summary>All parameters of a network as a file has them.</summary>
    public static FileTensor[] Of(NetworkDescription network, WeightNames names) => names switch
    {
        WeightNames.NetGen =>
            [.. network.Parameters.Select(parameter => new FileTensor(parameter, parameter.Name, parameter.Axes, false))],
        WeightNames.PyTorch => PyTorch(network),
        _ => throw new ArgumentOutOfRangeException(nameof(names), names, "Weight names are NetGen or PyTorch."),
    };

    /// <summary>From the file's order to the parameter's logical one, or back: both transpose.</summary>
    /// <param name="values">The values; replaced.</param>
    /// <param name="rows">The rows that <paramref name="values"/> has.</param>
    /// <param name="columns">The columns that <paramref name="values"/> has.</param>
    public static float[] Transpose(float[] values, int rows, int columns)
    {
        var result = new float[values.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++) result[(column * rows) + row] = values[(row * columns) + column];
        }

        return result;
    }

    private static FileTensor[] PyTorch(NetworkDescription network)
    {
        var withKernel = network.Parameters.Where(parameter => Split(parameter.Name).Role == "kernel")
            .Select(parameter => Split(parameter.Name).Layer).ToHashSet(StringComparer.Ordinal);
        return [.. network.Parameters.Select(parameter => PyTorch(parameter, withKernel))];
    }

    private static FileTensor PyTorch(ParameterDescription parameter, HashSet<string> withKernel)
    {
        var (layer, role) = Split(parameter.Name);
        return role switch
        {
            "kernel" => new(parameter, $"{layer}.weight", [.. parameter.Axes.Reverse()], true),
            "alpha" => new(parameter, withKernel.Contains(layer) ? parameter.Name : $"{layer}.weight", Slopes(parameter.Axes), false),
            _ => new(parameter, parameter.Name, parameter.Axes, false),
        };
    }

    /// <summary>PyTorch's slopes have one axis: shared by all, or one for each channel.</summary>
    private static int[] Slopes(int[] axes) => axes.Count(axis => axis != 1) > 1 ? axes : [axes.Max()];

    private static (string Layer, string Role) Split(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
    }
}
