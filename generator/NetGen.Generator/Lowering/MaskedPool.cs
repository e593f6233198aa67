using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>A pool over the steps that a mask lets count; 0 where none does.</summary>
internal static class MaskedPool
{
    // Smaller than any number that a maximum is taken of.
    public const float Lowest = -3e38f;

    public static void Add(LoweringContext context, Node node, PoolKind kind, PoolShape shape, Value mask)
    {
        var x = context.Input(node, 0, node.Shape.Last);
        var counted = context.NewValue(node, "counted", x.Count, x.Features);
        var y = context.NewOutput(node, x.Features);
        if (kind is PoolKind.Average)
        {
            var share = context.NewValue(node, "share", mask.Count, 1);
            context.Add(new MaskShareOperation(mask, share), node, "shares of the steps that count");
            AddBody(context, node, "Counted", counted, x, share, (value, factor) => value * factor);
            context.Add(new PoolOperation(counted, y, kind, shape, countsPadding: false), node);
        }
        else
        {
            AddBody(context, node, "Counted", counted, x, mask, (value, counts) => Expression.IfGreater(counts, Expression.Zero, value, Lowest));
            var largest = context.NewValue(node, "largest", y.Count, y.Features);
            context.Add(new PoolOperation(counted, largest, kind, shape, countsPadding: false), node);
            AddBody(context, node, "OrZero", y, largest, null, (value, _) => Expression.IfGreater(value, Lowest, value, Expression.Zero));
        }

        context.Define(node, y);
    }

    /// <summary>Adds y = formula(x, the number of its row).</summary>
    public static void AddBody(LoweringContext context, Node node, string name, Value y, Value x, Value? rows, Func<Expression, Expression, Expression> formula)
    {
        var body = new Body { Name = name };
        var value = body.Use(new FullOperand(x));
        body.Add(y, formula(value, rows is null ? value : body.Use(new RowOperand(rows))));
        context.Add(new ElementwiseOperation(body), node, "steps that count");
    }
}
