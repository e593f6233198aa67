using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Tests.Reference;

/// <summary>Attention of one sample, query by query.</summary>
public static class ReferenceAttention
{
    /// <summary>softmax(s·Q·Kᵀ)·V; with a draw, weights times its factors.</summary>
    public static Tensor Forward(Attention attention, Tensor[] inputs, double[]? draw, bool[]? counts) => Attend(
        attention.Shape, inputs[0], inputs[attention.Inputs.Key], inputs[attention.Inputs.Value], counts, draw);

    /// <summary>The same between projections, projected again.</summary>
    public static Tensor Forward(Node node, MultiHeadAttention attention, Tensor[] inputs, Func<string, Tensor> parameters, bool[]? counts)
    {
        var shape = attention.Shape;
        var query = Turned(attention, Project("query", inputs[0]));
        var key = Turned(attention, Project("key", inputs[attention.Inputs.Key]));
        var value = Project("value", inputs[attention.Inputs.Value]);
        return Project("attention_output", Attend(shape, query, key, value, counts));

        Tensor Project(string role, Tensor x)
        {
            var kernel = parameters($"{role}.kernel").Values;
            var bias = node.Parameters.Any(p => p.Role == $"{role}.bias") ? parameters($"{role}.bias").Values : null;
            var features = x.Shape.Last;
            var columns = kernel.Length / features;
            var y = new Tensor(new Shape(x.Shape[0], columns));
            for (var i = 0; i < y.Count; i++)
            {
                var (step, column) = (i / columns, i % columns);
                y.Values[i] = bias?[column] ?? 0;
                for (var f = 0; f < features; f++) y.Values[i] += x.Values[(step * features) + f] * kernel[(f * columns) + column];
            }

            return y;
        }
    }

    /// <summary>Features i and i + width/2 of each group of so many features turned by the position of their step.</summary>
    public static Tensor Turn(RotaryEmbedding rotary, Tensor x, int width)
    {
        var y = new Tensor(x.Shape);
        var ofStep = x.Count / x.Shape[0];
        for (var i = 0; i < x.Count; i++)
        {
            var (step, feature) = (i / ofStep, i % width);
            var pair = feature % (width / 2);
            var angle = step * Math.Pow(rotary.Wavelength, -2.0 * pair / width) / rotary.Scaling;
            y.Values[i] = feature < width / 2
                ? (x.Values[i] * Math.Cos(angle)) - (x.Values[i + (width / 2)] * Math.Sin(angle))
                : (x.Values[i] * Math.Cos(angle)) + (x.Values[i - (width / 2)] * Math.Sin(angle));
        }

        return y;
    }

    private static Tensor Turned(MultiHeadAttention attention, Tensor x) =>
        attention.Rotary is { } rotary ? Turn(rotary, x, attention.Shape.KeyWidth) : x;

    private static Tensor Attend(AttentionShape shape, Tensor query, Tensor key, Tensor value, bool[]? counts, double[]? draw = null)
    {
        var y = new Tensor(new Shape(query.Shape[0], shape.Heads * shape.ValueWidth));
        for (var head = 0; head < shape.Heads; head++)
        {
            var shared = head / (shape.Heads / shape.KeyValueHeads);
            for (var q = 0; q < query.Shape[0]; q++)
            {
                var seen = shape.IsCausal ? Math.Min(q + 1, key.Shape[0]) : key.Shape[0];
                var weights = Softmax(counts, [.. Enumerable.Range(0, seen).Select(k =>
                    shape.Scale * Enumerable.Range(0, shape.KeyWidth).Sum(f => At(query, q, head, f, shape.KeyWidth) * At(key, k, shared, f, shape.KeyWidth)))]);
                if (draw is not null) weights = [.. weights.Select((weight, k) => weight * draw[(((head * query.Shape[0]) + q) * key.Shape[0]) + k])];
                for (var f = 0; f < shape.ValueWidth; f++)
                {
                    y.Values[(q * y.Shape.Last) + (head * shape.ValueWidth) + f] =
                        Enumerable.Range(0, seen).Sum(k => weights[k] * At(value, k, shared, f, shape.ValueWidth));
                }
            }
        }

        return y;
    }

    // Keys that do not count get no weight, even if none is left.
    private static double[] Softmax(bool[]? counts, double[] scores)
    {
        if (counts is null) return ReferenceLayers.Softmax(scores);
        var seen = scores.Where((_, k) => counts[k]).ToArray();
        var weights = new Queue<double>(seen.Length == 0 ? [] : ReferenceLayers.Softmax(seen));
        return [.. scores.Select((_, k) => counts[k] ? weights.Dequeue() : 0)];
    }

    private static double At(Tensor x, int step, int head, int feature, int width) => x.Values[(step * x.Shape.Last) + (head * width) + feature];
}
