using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Projections, attention, projection. Projections of one input whose heads fill whole panels are one product, and its heads are read where
/// they lie; narrower heads are moved to panels of their own and back.
/// </summary>
internal static class MultiHeadAttentionLowering
{
    public static void Lower(LoweringContext context, Node node, MultiHeadAttention layer)
    {
        var shape = layer.Shape;
        Projection[] projections =
        [
            new("query", 0, shape.Heads, shape.KeyWidth, IsTurned: true),
            new("key", layer.Inputs.Key, shape.KeyValueHeads, shape.KeyWidth, IsTurned: true),
            new("value", layer.Inputs.Value, shape.KeyValueHeads, shape.ValueWidth, IsTurned: false),
        ];
        var heads = Groups(node, projections).SelectMany(group => Project(context, node, layer, group)).ToList();
        var attended = context.NewValue(node, "attended", Padded(heads[0].Value.Rows, shape.Heads, shape.ValueWidth), Padded(1, shape.Heads, shape.ValueWidth));
        AttentionLowering.Attend(context, node, shape, layer.Inputs, heads[0], heads[1], heads[2], attended);
        var joined = attended;
        if (shape.ValueWidth % 16 != 0)
        {
            joined = context.NewValue(node, "joined", attended.Rows * shape.Heads * shape.ValueWidth, shape.Heads * shape.ValueWidth);
            context.Add(new MoveOperation(joined, [new MovePiece(attended, Spread(attended.Rows, shape.Heads, shape.ValueWidth).Reversed)]), node, "heads joined");
        }

        var y = context.NewOutput(node, node.Shape.Last);
        var kernel = new KernelSource(context.Parameter(node, "attention_output.kernel")!);
        context.Add(DenseOperation.Plain(joined, kernel, VectorSource.Of(context.Parameter(node, "attention_output.bias")), y), node, "output projection");
        context.Define(node, y);
    }

    // Neighbours that read the same input, if all their heads fill whole panels.
    private static List<List<Projection>> Groups(Node node, IEnumerable<Projection> projections)
    {
        var groups = new List<List<Projection>>();
        foreach (var projection in projections)
        {
            var last = groups.LastOrDefault();
            if (last is not null && last.Append(projection).All(p => p.Width % 16 == 0) && node.Inputs[last[0].Input] == node.Inputs[projection.Input]) last.Add(projection);
            else groups.Add([projection]);
        }

        return groups;
    }

    private static IEnumerable<HeadPanels> Project(LoweringContext context, Node node, MultiHeadAttention layer, List<Projection> group)
    {
        var roles = string.Join("_", group.Select(p => p.Role));
        var x = context.Input(node, group[0].Input, context.InputNode(node, group[0].Input).Shape.Last);
        var kernel = ParameterSlot.Join([.. group.Select(p => context.Parameter(node, $"{p.Role}.kernel")!)]);
        var biases = group.ConvertAll(p => context.Parameter(node, $"{p.Role}.bias"));
        var bias = biases[0] is null ? null : new VectorSource(ParameterSlot.Join([.. biases.OfType<ParameterSlot>()]));
        var product = context.NewValue(node, roles, x.Rows * kernel.Parameter.Columns, kernel.Parameter.Columns);
        context.Add(DenseOperation.Plain(x, new KernelSource(kernel), bias, product), node, $"{string.Join(", ", group.Select(p => p.Role))} projection");
        if (group[0].Width % 16 != 0)
        {
            var (heads, width) = (group[0].Heads, group[0].Width);
            var spread = context.NewValue(node, $"{roles}_heads", Padded(x.Rows, heads, width), Padded(1, heads, width));
            context.Add(new MoveOperation(spread, [new MovePiece(product, Spread(x.Rows, heads, width))]), node, $"{roles} heads in panels of their own");
            product = spread;
        }

        if (layer.Rotary is { } rotary && group[0].IsTurned)
        {
            var turned = context.NewValue(node, $"{roles}_turned", product.Count, product.Features);
            var heads = group.Where(p => p.IsTurned).Sum(p => p.Heads);
            context.Add(new RotationOperation(product, turned, heads, group[0].Width, rowsOfStep: 1, rotary, RotaryEmbeddingLowering.PlaceOf(context, node)), node, "turned by position");
            product = turned;
        }

        var panel = 0;
        foreach (var projection in group)
        {
            yield return new(product, panel, projection.Heads, projection.Width);
            panel += projection.Heads * HeadPanels.PanelsOf(projection.Width);
        }
    }

    private static int Padded(int rows, int heads, int width) => checked(rows * heads * HeadPanels.PanelsOf(width) * 16);

    // From heads side by side to heads in panels of their own.
    private static MoveMap Spread(int rows, int heads, int width) => new(
    [
        new MoveAxis(rows, heads * width, Padded(1, heads, width)),
        new MoveAxis(heads, width, Padded(1, 1, width)),
        new MoveAxis(width, 1, 1),
    ]);

    private sealed record Projection(string Role, int Input, int Heads, int Width, bool IsTurned);
}
