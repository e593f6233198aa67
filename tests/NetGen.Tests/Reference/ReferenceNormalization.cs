using System.Collections.Concurrent;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Tests.Reference;

/// <summary>Normalisations, each element with the statistics of the elements it is normalised with.</summary>
public static class ReferenceNormalization
{
    // Which elements share statistics, and each element's place among the parameters.
    private static readonly ConcurrentDictionary<Node, (int[][] Groups, int[] Places)> Known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Along axes of one sample.</summary>
    public static Tensor Rows(RowNormalization layer, Tensor input, Node node, Func<string, Tensor> parameters)
    {
        var row = (int[] at) => string.Join(",", at.Where((_, axis) => !layer.Axes.Contains(axis)));
        var place = (int[] at) => layer.Axes.Aggregate(0, (index, axis) => (index * input.Shape[axis]) + at[axis]);
        return Normalize([input], row, place, node, parameters, values => layer.Kind switch
        {
            RowNormalizationKind.Layer => Standard(values, layer.Epsilon),
            RowNormalizationKind.Rms => (0, 1 / Math.Sqrt(values.Average(x => x * x) + layer.Epsilon)),
            _ => (0, 1 / Math.Max(Math.Sqrt(values.Sum(x => x * x)), layer.Epsilon)),
        })[0];
    }

    /// <summary>Groups of channels of one sample.</summary>
    public static Tensor Groups(GroupNormalization layer, Tensor input, Node node, Func<string, Tensor> parameters)
    {
        var size = input.Shape[layer.Axis] / layer.Groups;
        return Normalize(
            [input],
            at => $"{at[layer.Axis] / size}",
            at => at[layer.Axis],
            node,
            parameters,
            values => Standard(values, layer.Epsilon))[0];
    }

    /// <summary>Channels over a whole batch, as in training.</summary>
    public static Tensor[] Batch(BatchNormalization layer, Tensor[] inputs, Node node, Func<string, Tensor> parameters) => Normalize(
        inputs, at => $"{at[layer.Axis]}", at => at[layer.Axis], node, parameters, values => Standard(values, layer.Epsilon));

    /// <summary>Channels by their moving averages, as in inference.</summary>
    public static Tensor Moving(BatchNormalization layer, Tensor input, Node node, Func<string, Tensor> parameters)
    {
        var (mean, variance) = (parameters("moving_mean").Values, parameters("moving_variance").Values);
        var channels = Enumerable.Range(0, input.Count).Select(i => Tensor.Coordinates(input.Shape, i)[layer.Axis]).ToArray();
        var output = new Tensor(input.Shape, [.. input.Values.Select((x, i) => (x - mean[channels[i]]) / Math.Sqrt(variance[channels[i]] + layer.Epsilon))]);
        ApplyAffine(output.Values, channels, node, parameters);
        return output;
    }

    /// <summary>What AlphaDropout makes of an element, kept (1) or not (0).</summary>
    public static double AlphaDropout(double x, double kept, double rate)
    {
        const double bound = -1.7580993408473766;
        var a = Math.Pow((1 - rate) * (1 + (rate * bound * bound)), -0.5);
        return (a * ((kept * x) + ((1 - kept) * bound))) - (a * bound * rate);
    }

    private static (double Mean, double Factor) Standard(double[] values, double epsilon)
    {
        var mean = values.Average();
        return (mean, 1 / Math.Sqrt(values.Average(x => (x - mean) * (x - mean)) + epsilon));
    }

    private static Tensor[] Normalize(
        Tensor[] inputs,
        Func<int[], string> group,
        Func<int[], int> place,
        Node node,
        Func<string, Tensor> parameters,
        Func<double[], (double Mean, double Factor)> statistics)
    {
        var shape = inputs[0].Shape;
        var members = Known.GetOrAdd(node, _ => Find(shape, group, place));
        var outputs = Array.ConvertAll(inputs, _ => new Tensor(shape));
        foreach (var indexes in members.Groups)
        {
            var (mean, factor) = statistics([.. inputs.SelectMany(input => indexes.Select(i => input.Values[i]))]);
            for (var sample = 0; sample < inputs.Length; sample++)
            {
                foreach (var i in indexes) outputs[sample].Values[i] = (inputs[sample].Values[i] - mean) * factor;
            }
        }

        foreach (var output in outputs) ApplyAffine(output.Values, members.Places, node, parameters);
        return outputs;
    }

    private static (int[][] Groups, int[] Places) Find(Shape shape, Func<int[], string> group, Func<int[], int> place)
    {
        var coordinates = Enumerable.Range(0, shape.Count).Select(i => Tensor.Coordinates(shape, i)).ToArray();
        var groups = Enumerable.Range(0, shape.Count).GroupBy(i => group(coordinates[i])).Select(members => members.ToArray());
        return ([.. groups], Array.ConvertAll(coordinates, at => place(at)));
    }

    private static void ApplyAffine(double[] values, int[] places, Node node, Func<string, Tensor> parameters)
    {
        foreach (var role in node.Parameters.Select(p => p.Role))
        {
            if (role is not ("gamma" or "scale" or "beta")) continue;
            var numbers = parameters(role).Values;
            for (var i = 0; i < values.Length; i++) values[i] = role == "beta" ? values[i] + numbers[places[i]] : values[i] * numbers[places[i]];
        }
    }
}
