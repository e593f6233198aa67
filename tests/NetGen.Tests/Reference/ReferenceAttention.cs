using System.Numerics.Tensors;
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
            for (var step = 0; step < x.Shape[0]; step++)
            {
                var row = y.Values.AsSpan(step * columns, columns);
                bias?.CopyTo(row);
                RowProduct.Add(x.Values.AsSpan(step * features, features), kernel, columns, row);
            }

            return y;
        }
    }

    /// <summary>Features i and i + width/2 of each group of so many features turned by the position of their step.</summary>
    public static Tensor Turn(RotaryEmbedding rotary, Tensor x, int width)
    {
        var y = new Tensor(x.Shape);
        var ofStep = x.Count / x.Shape[0];
        for (var step = 0; step < x.Shape[0]; step++)
        {
            for (var pair = 0; pair < width / 2; pair++)
            {
                var (sin, cos) = Math.SinCos(step * Math.Pow(rotary.Wavelength, -2.0 * pair / width) / rotary.Scaling);
                for (var i = (step * ofStep) + pair; i < (step + 1) * ofStep; i += width)
                {
                    var other = i + (width / 2);
                    y.Values[i] = (x.Values[i] * cos) - (x.Values[other] * sin);
                    y.Values[other] = (x.Values[other] * cos) + (x.Values[i] * sin);
                }
            }
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
                var scores = new double[shape.IsCausal ? Math.Min(q + 1, key.Shape[0]) : key.Shape[0]];
                for (var k = 0; k < scores.Length; k++)
                    scores[k] = shape.Scale * TensorPrimitives.Dot<double>(Row(query, q, head, shape.KeyWidth), Row(key, k, shared, shape.KeyWidth));
                var weights = Softmax(counts, scores);
                if (draw is not null) weights = [.. weights.Select((weight, k) => weight * draw[(((head * query.Shape[0]) + q) * key.Shape[0]) + k])];
                RowProduct.Add(
                    weights, value.Values.AsSpan(shared * shape.ValueWidth), value.Shape.Last, Row(y, q, head, shape.ValueWidth));
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

    private static Span<double> Row(Tensor x, int step, int head, int width) => x.Values.AsSpan((step * x.Shape.Last) + (head * width), width);
}
