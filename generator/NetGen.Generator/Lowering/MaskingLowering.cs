using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>y = x where a feature differs from the value that masks a step, else 0.</summary>
internal static class MaskingLowering
{
    public static void Lower(LoweringContext context, Node node, Masking layer)
    {
        var x = context.Input(node, 0, node.Shape.Last);
        var mask = Mask(context, node, x, layer.Value);
        var y = context.NewOutput(node, x.Features);
        context.Add(new ElementwiseOperation(Masked(x, mask, y)), node, "masked steps are zero");
        context.Define(node, y);
        context.DefineMask(node, mask);
    }

    /// <summary>Which rows of <paramref name="x"/> are not <paramref name="value"/> throughout.</summary>
    public static Value Mask(LoweringContext context, Node node, Value x, float value)
    {
        var mask = context.NewValue(node, "mask", x.Rows, 1);
        context.Add(new StepMaskOperation(x, value, mask), node, "steps that count");
        return mask;
    }

    private static Body Masked(Value x, Value mask, Value y)
    {
        var body = new Body { Name = "Masking" };
        body.Add(y, body.Use(new FullOperand(x)) * body.Use(new RowOperand(mask)));
        return body;
    }
}
