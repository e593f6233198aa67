using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Tests.Contract;

/// <summary>Reproducible inputs, targets and parameters for any graph.</summary>
/// <param name="graph">The network.</param>
/// <param name="seed">Same seed, same data.</param>
public sealed class TestData(Graph graph, int seed = 1)
{
    private readonly Random random = new(seed);

    /// <summary>The largest magnitude of float inputs.</summary>
    public float InputRange { get; init; } = 2;

    public Batch Batch(int samples, bool weighted = false) => new(
        samples,
        [.. graph.Inputs.Select(input => Input(graph.Nodes[input], samples))],
        [.. graph.Losses.Select(loss => Target(loss, samples))],
        weighted ? Floats(samples, 0.25f, 2) : null);

    /// <summary>Replaces every parameter, so that biases are not all zero and gradients not all alike.</summary>
    public void FillParameters(Network network)
    {
        foreach (var parameter in graph.Nodes.SelectMany(node => node.Parameters))
        {
            // Keeps activations of order 1 whatever the number of inputs.
            var limit = parameter.IsMatrix ? MathF.Sqrt(3f / parameter.FanIn) : 0.5f;

            // A variance is not negative.
            var middle = parameter.Role == "moving_variance" ? 1 : 0;
            network.Parameters[parameter.Name].Set(Floats(parameter.Shape.Count, middle - limit, middle + limit));
        }
    }

    public float[] Floats(int count, float low, float high)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++) values[i] = low + ((high - low) * random.NextSingle());
        return values;
    }

    private Array Input(Node node, int samples) => node.Type == Analyzers.Graphs.ElementType.Int32
        ? Integers(samples * node.Shape.Count, Range(node))
        : Floats(samples * node.Shape.Count, -InputRange, InputRange);

    private Array Target(Loss loss, int samples)
    {
        var node = graph.Nodes[loss.Node];
        var count = samples * loss.TargetShape.Count;
        return loss.Kind switch
        {
            LossKind.SparseCategoricalCrossentropy => Labels(count, node.Shape.Last, loss.IgnoreLabel),
            LossKind.CategoricalCrossentropy or LossKind.KLDivergence => Probabilities(count, node.Shape.Last),
            LossKind.BinaryCrossentropy => Floats(count, 0, 1),
            _ => Floats(count, -2, 2),
        };
    }

    /// <summary>Token ids of a vocabulary, lengths, or small numbers.</summary>
    private (int Low, int High) Range(Node node) => node.Layer is Input { IsLengths: true } lengths ? (1, lengths.Steps + 1)
        : Embedding.VocabularyOf(graph, node.Index) is > 0 and var vocabulary ? (0, vocabulary)
        : (-3, 4);

    private int[] Integers(int count, (int Low, int High) range)
    {
        var values = new int[count];
        for (var i = 0; i < count; i++) values[i] = random.Next(range.Low, range.High);
        return values;
    }

    private int[] Labels(int count, int classes, int? ignored)
    {
        var labels = Integers(count, (0, classes));
        if (ignored is { } label)
        {
            for (var i = 1; i < count; i += 3) labels[i] = label;
        }

        return labels;
    }

    private float[] Probabilities(int count, int classes)
    {
        var values = Floats(count, 0.05f, 1);
        for (var row = 0; row < count; row += classes)
        {
            var line = values.AsSpan(row, classes);
            var sum = 0f;
            foreach (var value in line) sum += value;
            foreach (ref var value in line) value /= sum;
        }

        return values;
    }
}
