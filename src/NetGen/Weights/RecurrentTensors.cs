using NetGen.CompilerServices;

namespace NetGen.Weights;

/// <summary>
/// How PyTorch's recurrent layers lay out their parameters: (gates·units, features), the gates of a GRU in the order r, z, n, and two biases,
/// which a layer with one of them adds up.
/// </summary>
internal static class RecurrentTensors
{
    private const string Backward = "backward_";

    // Keras's z, r, n.
    private static readonly int[] GruOrder = [1, 0, 2];

    /// <summary>A parameter as PyTorch's files have it; null for one of another layer.</summary>
    public static FileTensor[]? Of(ParameterDescription parameter, string layer, string role)
    {
        if (parameter.Group == 0) return null;
        var end = role.StartsWith(Backward, StringComparison.Ordinal) ? "_reverse" : "";
        if (role.EndsWith("recurrent_kernel", StringComparison.Ordinal)) return [Kernel(parameter, $"{layer}.weight_hh_l0{end}")];
        if (role.EndsWith("kernel", StringComparison.Ordinal)) return [Kernel(parameter, $"{layer}.weight_ih_l0{end}")];
        return Biases(parameter, $"{layer}.bias_ih_l0{end}", $"{layer}.bias_hh_l0{end}");
    }

    private static FileTensor Kernel(ParameterDescription parameter, string name)
    {
        var (rows, columns) = (parameter.Rows, parameter.Columns);
        var places = new int[rows * columns];
        for (var i = 0; i < places.Length; i++) places[i] = (i % rows * columns) + Column(parameter, columns, i / rows);
        return new(parameter, name, [columns, rows]) { Places = places };
    }

    private static FileTensor[] Biases(ParameterDescription parameter, string input, string state)
    {
        var columns = parameter.Axes[^1];
        var isDouble = parameter.Axes.Length == 2;
        int[] places = [.. Enumerable.Range(0, columns).Select(i => Column(parameter, columns, i))];
        int[] second = isDouble ? [.. places.Select(place => columns + place)] : places;
        return [new(parameter, input, [columns]) { Places = places }, new(parameter, state, [columns]) { Places = second, IsAdded = !isDouble }];
    }

    // The column of a row of PyTorch's.
    private static int Column(ParameterDescription parameter, int columns, int row)
    {
        var (gate, unit) = Math.DivRem(row, parameter.Group);
        return ((columns / parameter.Group == GruOrder.Length ? GruOrder[gate] : gate) * parameter.Group) + unit;
    }
}
