using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>x for x ≥ 0, α·x otherwise, with a learned α.</summary>
internal static class PReLULowering
{
    public static void Lower(LoweringContext context, Node node, PReLU layer)
    {
        var alpha = context.Parameter(node, "alpha")!.Parameter.Shape;
        context.Define(node, Apply(context, node, context.Input(node), alpha.Count));
    }

    /// <summary>One slope for each of <paramref name="slopes"/> trailing elements: a channel, an element of the sample, or all alike.</summary>
    public static Value Apply(LoweringContext context, Node node, Value x, int slopes)
    {
        var alpha = context.Parameter(node, "alpha")!;
        var isScalar = slopes == 1;
        if (!isScalar) x = context.InLayout(x, slopes, node);
        var y = context.NewOutput(node, x.Features);
        var body = new Body { Name = "PReLU" };
        var operand = body.Use(new FullOperand(x));
        var slope = body.Use(isScalar ? new ScalarOperand(alpha) : new FeatureOperand(new(alpha)));
        body.Add(y, Expression.IfAtLeast(operand, Expression.Zero, operand, slope * operand));
        context.Add(new ElementwiseOperation(body), node, "PReLU");
        return y;
    }
}
