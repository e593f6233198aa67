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
            _ => [Each(u => Activate(Argument(input, multiplied, u, 0)))],
        };
    }

    private double[][] Lstm(double[] x, double[] h, double[] c)
    {
        var next = Each(u => (Gate(Argument(x, h, u, 1)) * c[u]) + (Gate(Argument(x, h, u, 0)) * Activate(Argument(x, h, u, 2))));
        return [Each(u => Gate(Argument(x, h, u, 3)) * Activate(next[u])), next];
    }

    private double[] Gru(double[] x, double[] multiplied, double[] h)
    {
        var z = Each(u => Gate(Argument(x, multiplied, u, 0)));
        var r = Each(u => Gate(Argument(x, multiplied, u, 1)));
        var kept = Each(u => r[u] * multiplied[u]);
        var n = Each(u => Activate(layer.ResetAfter
            ? Input(x, u, 2) + (r[u] * Product(multiplied, u, 2))
            : Input(x, u, 2) + Product(kept, u, 2)));
        return Each(u => (z[u] * h[u]) + ((1 - z[u]) * n[u]));
    }

    private double[] Each(Func<int, double> unit) => [.. Enumerable.Range(0, units).Select(unit)];

    private double Argument(double[] x, double[] h, int unit, int gate) => Input(x, unit, gate) + Product(h, unit, gate);

    private double Input(double[] x, int unit, int gate) => Sum(x, kernel, (gate * units) + unit) + (bias?[(gate * units) + unit] ?? 0);

    private double Product(double[] h, int unit, int gate)
    {
        var column = (gate * units) + unit;
        var own = layer is { Kind: RecurrentKind.GRU, ResetAfter: true } ? bias?[(layer.Gates * units) + column] ?? 0 : 0;
        return Sum(h, recurrentKernel, column) + own;
    }

    private double Sum(double[] values, double[] weights, int column)
    {
        var columns = layer.Gates * units;
        return values.Select((value, row) => value * weights[(row * columns) + column]).Sum();
    }

    private double Activate(double x) => ReferenceActivation.Apply(layer.Activation, x);

    private double Gate(double x) => ReferenceActivation.Apply(layer.RecurrentActivation, x);
}
