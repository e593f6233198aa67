using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>An activation, as a layer or as an option of another.</summary>
internal static class ActivationLowering
{
    public static void Lower(LoweringContext context, Node node, Activate layer) =>
        context.Define(node, Apply(context, node, layer.Function, context.Input(node)));

    /// <summary>A new buffer for what <paramref name="function"/> of <paramref name="node"/> is applied to: the output itself for a linear one.</summary>
    public static Value NewArgument(LoweringContext context, Node node, ActivationFunction function, int features) =>
        function.Kind is ActivationKind.Linear ? context.NewOutput(node, features) : context.NewValue(node, "sum", node.Shape.Count, features);

    /// <summary>f(<paramref name="x"/>) as the output of <paramref name="node"/>; <paramref name="x"/> itself for a linear one.</summary>
    public static Value Apply(LoweringContext context, Node node, ActivationFunction function, Value x) => function.Kind switch
    {
        ActivationKind.Linear => x,
        ActivationKind.Softmax => SoftmaxLowering.Apply(context, node, x, node.Shape.Last, isLog: false),
        ActivationKind.LogSoftmax => SoftmaxLowering.Apply(context, node, x, node.Shape.Last, isLog: true),
        ActivationKind.PReLU => PReLULowering.Apply(context, node, x, node.Shape.Last),
        _ => Elementwise(context, node, function, x),
    };

    private static Value Elementwise(LoweringContext context, Node node, ActivationFunction function, Value x)
    {
        var y = context.NewOutput(node, x.Features);
        var body = new Body { Name = function.Kind.ToString() };
        var operand = body.Use(new FullOperand(x));
        body.Add(y, Activations.Formula(function).Substitute(_ => operand));
        context.Add(new ElementwiseOperation(body, Activations.DerivativeOfOutput(function)), node, function.Kind.ToString());
        return y;
    }
}
