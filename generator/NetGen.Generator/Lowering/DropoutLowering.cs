using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Layers that let everything through in inference, and combine it with random numbers in training.</summary>
internal static class DropoutLowering
{
    // SELU's lower bound: −1.0507·1.6733.
    private const double AlphaBound = -1.0507009873554804934193349852946 * 1.6732632423543772848170429916717;

    public static void Lower(LoweringContext context, Node node, Dropout layer) =>
        Apply(context, node, RandomKind.DropoutMask, layer.Rate, "Dropout", (x, mask) => x * mask);

    public static void Lower(LoweringContext context, Node node, GaussianNoise layer) =>
        Apply(context, node, RandomKind.GaussianNoise, layer.StandardDeviation, "Noise", (x, noise) => x + noise);

    public static void Lower(LoweringContext context, Node node, GaussianDropout layer)
    {
        var deviation = (float)Math.Sqrt(layer.Rate / (1.0 - layer.Rate));
        Apply(context, node, RandomKind.GaussianNoise, deviation, "GaussianDropout", (x, noise) => x * (Expression.One + noise));
    }

    public static void Lower(LoweringContext context, Node node, AlphaDropout layer)
    {
        double rate = layer.Rate;
        var a = 1 / Math.Sqrt((1 - rate) * (1 + (rate * AlphaBound * AlphaBound)));
        var b = -a * AlphaBound * rate;

        // The mask is 1 where nothing is drawn because the session only evaluates, 0 or 1/(1 − rate) where something is.
        var kept = (float)(1 + (0.5 * rate / (1 - rate)));
        Apply(context, node, RandomKind.DropoutMask, layer.Rate, "AlphaDropout", (x, mask) =>
            Expression.IfGreater(mask, kept, ((float)a * x) + (float)b, Expression.IfGreater(mask, 0.5f, x, (float)((a * AlphaBound) + b))));
    }

    /// <summary>One draw for each channel of a sample.</summary>
    public static void Lower(LoweringContext context, Node node, SpatialDropout layer)
    {
        var channels = node.Shape.Last;
        if (!Draws(context, node, layer.Rate)) return;
        var x = context.Input(node, 0, channels);
        var mask = Drawn(context, node, RandomKind.DropoutMask, layer.Rate, channels, channels);
        Combine(context, node, x, x.Rows == 1 ? new FullOperand(mask) : new SampleOperand(mask), "SpatialDropout", (a, m) => a * m);
    }

    private static void Apply(
        LoweringContext context, Node node, RandomKind kind, float amount, string name, Func<Expression, Expression, Expression> formula)
    {
        if (!Draws(context, node, amount)) return;
        var x = context.Input(node);
        Combine(context, node, x, new FullOperand(Drawn(context, node, kind, amount, x.Count, x.Features)), name, formula);
    }

    private static bool Draws(LoweringContext context, Node node, float amount)
    {
        if (context.IsTraining && amount != 0) return true;
        context.Define(node, context.Input(node));
        return false;
    }

    private static Value Drawn(LoweringContext context, Node node, RandomKind kind, float amount, int count, int features)
    {
        var role = kind is RandomKind.DropoutMask ? "mask" : "noise";
        var drawn = context.NewValue(node, role, count, features);
        context.Add(new RandomOperation(kind, amount, context.NextStream(), drawn), node, role);
        return drawn;
    }

    private static void Combine(
        LoweringContext context, Node node, Value x, OperandSource drawn, string name, Func<Expression, Expression, Expression> formula)
    {
        var y = context.NewOutput(node, x.Features);
        var body = new Body { Name = name };
        body.Add(y, formula(body.Use(new FullOperand(x)), body.Use(drawn)));
        context.Add(new ElementwiseOperation(body), node);
        context.Define(node, y);
    }
}
