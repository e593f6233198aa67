using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Tests.Reference;

/// <summary>One step of a recurrent layer in one direction.</summary>
/// <param name="layer">The layer.</param>
/// <param name="prefix">What the names of the direction's parameters begin with.</param>
/// <param name="parameters">Parameters by role.</param>
/// <param name="features">Features of the input.</param>
/// <param name="factors">Factors for the input, then for the state; null for none.</param>
public sealed class ReferenceCell(Recurrent layer, string prefix, Func<string, Tensor> parameters, int features, double[]? factors)
{
    private readonly int units = layer.Units;
    private readonly double[] kernel = parameters($"{prefix}kernel").Values;
    private readonly double[] recurrentKernel = parameters($"{prefix}recurrent_kernel").Values;
    private readonly double[]? bias = layer.UseBias ? parameters($"{prefix}bias").Values : null;

    /// <summary>The states behind a step, h first, given those before it.</summary>
    public double[][] Step(double[] x, double[][] states)
    {
        var input = factors is null ? x : [.. x.Select((value, i) => value * factors[i])];
        var h = states[0];
        var multiplied = factors is null ? h : [.. h.Select((value, i) => value * factors[features + i])];
        return layer.Kind switch
        {
            RecurrentKind.LSTM => Lstm(input, multiplied, states[1]),
            RecurrentKind.GRU => [Gru(input, multiplied, h)],
            _ => [Arguments(input, multiplied, 0, Activate)],
        };
    }

    private double[][] Lstm(double[] x, double[] h, double[] c)
    {
        var (i, f, g, o) = (Arguments(x, h, 0, Gate), Arguments(x, h, 1, Gate), Arguments(x, h, 2, Activate), Arguments(x, h, 3, Gate));
        var next = Each(u => (f[u] * c[u]) + (i[u] * g[u]));
        return [Each(u => o[u] * Activate(next[u])), next];
    }

    private double[] Gru(double[] x, double[] multiplied, double[] h)
    {
        var (z, r, input) = (Arguments(x, multiplied, 0, Gate), Arguments(x, multiplied, 1, Gate), Input(x, 2));
        var product = Product(layer.ResetAfter ? multiplied : Each(u => r[u] * multiplied[u]), 2);
        var n = Each(u => Activate(input[u] + (layer.ResetAfter ? r[u] * product[u] : product[u])));
        return Each(u => (z[u] * h[u]) + ((1 - z[u]) * n[u]));
    }

    private double[] Each(Func<int, double> unit)
    {
        var values = new double[units];
        for (var u = 0; u < units; u++) values[u] = unit(u);
        return values;
    }

    private double[] Arguments(double[] x, double[] h, int gate, Func<double, double> activate)
    {
        var (input, product) = (Input(x, gate), Product(h, gate));
        return Each(u => activate(input[u] + product[u]));
    }

    private double[] Input(double[] x, int gate) => Sum(x, kernel, gate, bias is null ? [] : bias.AsSpan(gate * units));

    private double[] Product(double[] h, int gate) => Sum(
        h, recurrentKernel, gate, bias is not null && layer is { Kind: RecurrentKind.GRU, ResetAfter: true } ? bias.AsSpan((layer.Gates + gate) * units) : []);

    private double[] Sum(double[] values, double[] weights, int gate, ReadOnlySpan<double> biases)
    {
        var sums = new double[units];
        RowProduct.Add(values, weights.AsSpan(gate * units), layer.Gates * units, sums);
        for (var u = 0; u < units && !biases.IsEmpty; u++) sums[u] += biases[u];
        return sums;
    }

    private double Activate(double x) => ReferenceActivation.Apply(layer.Activation, x);

    private double Gate(double x) => ReferenceActivation.Apply(layer.RecurrentActivation, x);
}
