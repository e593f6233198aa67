using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>A function of the user: its formula is an element-wise body like any other.</summary>
internal static class LambdaLowering
{
    public static void Lower(LoweringContext context, Node node, Lambda layer)
    {
        var operands = MergeLowering.Operands(context, node);
        var y = context.NewOutput(node, operands[0].Features);
        var body = new Body { Name = $"Lambda{layer.Name}" };
        var inputs = operands.ConvertAll(o => body.Use(new FullOperand(o)));
        body.Add(y, FormulaExpressions.Of(layer.Body, inputs));
        context.Add(new ElementwiseOperation(body, partials: Partials(layer, inputs, body.Operands.Count)), node, $"{layer.Name} of ({node.Shape})");
        context.Define(node, y);
    }

    // An operand that stands for several inputs has the sum of their derivatives.
    private static Expression[]? Partials(Lambda layer, List<Expression> inputs, int operands)
    {
        if (layer.Derivatives.Count == 0) return null;
        var partials = Enumerable.Repeat(Expression.Zero, operands).ToArray();
        for (var i = 0; i < inputs.Count; i++)
        {
            var operand = ((Operand)inputs[i]).Index;
            partials[operand] += FormulaExpressions.Of(layer.Derivatives[i], inputs);
        }

        return partials;
    }
}
