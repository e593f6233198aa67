using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Losses: what they judge, their formula, and the gradient that seeds backward.</summary>
internal static class LossLowering
{
    // Keras keeps probabilities this far from 0 before a logarithm.
    private const float Epsilon = 1e-7f;

    /// <summary>Adds the loss operations of <paramref name="loss"/>, number <paramref name="index"/> of the network.</summary>
    public static void Lower(LoweringContext context, Passes.Backward backward, Loss loss, int index)
    {
        var node = context.Graph.Nodes[loss.Node];
        var judged = context[node];
        var inner = InSteps(context, judged);
        var softmax = Behind<SoftmaxOperation>(context, inner, o => o.P);
        if (softmax is not null && inner != judged) softmax = OfSequence(context, loss, softmax, judged);
        switch (loss.Kind)
        {
            case LossKind.CategoricalCrossentropy or LossKind.SparseCategoricalCrossentropy:
                if (softmax is null && loss.OfProbabilities) AddOfProbabilities(context, backward, loss, index, node);
                else AddCrossEntropy(context, backward, loss, index, softmax ?? NewSoftmax(context, loss, node, Rows(context, loss, judged, node, "logits")));
                break;
            case LossKind.KLDivergence when softmax is not null:
                AddCrossEntropy(context, backward, loss, index, softmax);
                break;
            case LossKind.BinaryCrossentropy:
                var logits = Behind<ElementwiseOperation>(context, inner, o => IsSigmoid(o) ? inner : null)?.Body.Reads.Single();
                if (logits is not null && inner != judged) logits = Show(context, loss, logits);
                AddElementwise(context, backward, logits is null ? loss : loss with { OfProbabilities = false }, index, logits ?? judged, judged);
                break;
            default:
                AddElementwise(context, backward, loss, index, judged, judged);
                break;
        }
    }

    private static T? Behind<T>(LoweringContext context, Value value, Func<T, Value?> result)
        where T : Operation => context.Program.Forward.OfType<T>().FirstOrDefault(o => result(o) == value && o.Writes.Contains(value));

    // What a TimeDistributed gives is what its block gave.
    private static Value InSteps(LoweringContext context, Value value)
    {
        while (Behind<StepsOperation>(context, value, o => o.Target) is { } steps) value = steps.Source;
        return value;
    }

    // The softmax that a TimeDistributed ends in, as one over the whole sequence.
    private static SoftmaxOperation OfSequence(LoweringContext context, Loss loss, SoftmaxOperation softmax, Value judged)
    {
        softmax.LogSum ??= softmax.Z.Like($"{softmax.Z.Label}_log_sum", softmax.Z.Rows, 1);
        return new(Show(context, loss, softmax.Z), judged, softmax.IsLog) { LogSum = Show(context, loss, softmax.LogSum) };
    }

    private static Value Show(LoweringContext context, Loss loss, Value inner)
    {
        var steps = StepsOperation.Of(inner, $"{inner.Label}_of_sequence", samples: 1);
        Add(context, steps, loss, "steps in a sequence");
        return steps.Target;
    }

    private static bool IsSigmoid(ElementwiseOperation operation) =>
        operation.Body.Results[0].Formula is UnaryExpression { Function: UnaryFunction.Sigmoid, Value: Operand };

    // A cross-entropy without a softmax before it takes logits: the softmax is then part of the loss.
    private static SoftmaxOperation NewSoftmax(LoweringContext context, Loss loss, Node node, Value z)
    {
        var softmax = new SoftmaxOperation(z, context.NewValue(node, "probabilities", z.Count, z.Features), isLog: false);
        Add(context, softmax, loss, "softmax of the logits");
        return softmax;
    }

    private static Value Rows(LoweringContext context, Loss loss, Value value, Node node, string role)
    {
        if (value.Features == node.Shape.Last) return value;
        var rows = context.NewValue(node, role, value.Count, node.Shape.Last);
        Add(context, MoveOperation.Relayout(value, rows), loss, $"{role} in rows of the last axis");
        return rows;
    }

    // The logarithms of probabilities are logits of them, and of their share where they do not sum to 1, as in Keras.
    private static void AddOfProbabilities(LoweringContext context, Passes.Backward backward, Loss loss, int index, Node node)
    {
        var judged = context[node];
        var p = Rows(context, loss, judged, node, "given");
        var logits = context.NewValue(node, "logarithms", p.Count, p.Features);
        var body = new Body { Name = "Logarithm" };
        body.Add(logits, Expression.Log(Expression.Max(body.Use(new FullOperand(p)), Epsilon)));
        Add(context, new ElementwiseOperation(body), loss, "logarithms of the probabilities");
        var gradient = backward.Needs(judged) ? logits.Like($"d_{logits.Label}", logits.Count, logits.Features) : null;
        AddCrossEntropy(context, loss, index, NewSoftmax(context, loss, node, logits), gradient);
        if (gradient is null) return;
        var slope = new Body { Name = "LogarithmGradient" };
        var (x, dy) = (slope.Use(new FullOperand(p)), slope.Use(new FullOperand(gradient)));
        var dp = p.Like($"d_{p.Label}", p.Count, p.Features);
        slope.Add(dp, Expression.IfGreater(x, Epsilon, dy / x, Expression.Zero));
        Add(context, new ElementwiseOperation(slope), loss, "gradient of the probabilities");
        backward.Accumulate(judged, dp);
    }

    private static void AddCrossEntropy(LoweringContext context, Passes.Backward backward, Loss loss, int index, SoftmaxOperation softmax)
    {
        // The gradient of logits that were laid out anew for the loss is that of the logits themselves.
        var z = softmax.Z;
        var judged = context[context.Graph.Nodes[loss.Node]];
        AddCrossEntropy(context, loss, index, softmax, Gradient(context, backward, loss, backward.Needs(Inner(context, z) ?? z) ? z : judged, z.Features));
    }

    private static void AddCrossEntropy(LoweringContext context, Loss loss, int index, SoftmaxOperation softmax, Value? gradient)
    {
        var z = softmax.Z;
        var label = loss.Name;
        softmax.LogSum ??= z.Like($"{z.Label}_log_sum", z.Rows, 1);
        var targets = loss.TargetType is ElementType.Int32 ? null : z.Like(label, z.Count, z.Features);
        var judged = context[context.Graph.Nodes[loss.Node]];
        Add(context, new CrossEntropyOperation(index, softmax, targets, gradient)
        {
            Smoothing = loss.LabelSmoothing,
            IsDivergence = loss.Kind is LossKind.KLDivergence,
        }, loss, loss.Kind.ToString());
        context.Program.Targets.Add(new TargetValue(loss, targets, judged, IsProbability: loss.OfProbabilities || (judged == softmax.P && !softmax.IsLog), context.MaskOf(context.Graph.Nodes[loss.Node])));
    }

    private static void AddElementwise(LoweringContext context, Passes.Backward backward, Loss loss, int index, Value y, Value judged)
    {
        var node = context.Graph.Nodes[loss.Node];
        var rows = Rows(context, loss, y, node, "judged");
        var targets = rows.Like(loss.Name, rows.Count, rows.Features);
        var (formula, slope) = Formula(loss);
        var gradient = Gradient(context, backward, loss, y, rows.Features);
        Add(context, new ElementwiseLossOperation(
            index, rows, targets, gradient, formula, slope, isMean: loss.Kind is not LossKind.KLDivergence), loss, loss.Kind.ToString());
        context.Program.Targets.Add(new TargetValue(loss, targets, judged, IsProbability: y != judged || loss.OfProbabilities, context.MaskOf(node)));
    }

    private static Value? Gradient(LoweringContext context, Passes.Backward backward, Loss loss, Value z, int features)
    {
        var inner = Inner(context, z);
        if (!backward.Needs(inner ?? z)) return null;
        var gradient = z.Like($"d_{z.Label}", z.Count, features);
        if (inner is null)
        {
            backward.Accumulate(z, gradient);
            return gradient;
        }

        var steps = StepsOperation.Of(gradient, $"d_{inner.Label}", inner.Samples);
        Add(context, steps, loss, "gradient of each step");
        backward.Accumulate(inner, steps.Target);
        return gradient;
    }

    // What a sequence that the loss is of shows.
    private static Value? Inner(LoweringContext context, Value value) =>
        context.Program.Loss.OfType<StepsOperation>().FirstOrDefault(o => o.Target == value)?.Source;

    // Operand 0 is the prediction, operand 1 the target.
    private static (Expression Loss, Expression Slope) Formula(Loss loss)
    {
        var (y, t) = (Expression.Operand(0), Expression.Operand(1));
        var error = y - t;
        switch (loss.Kind)
        {
            case LossKind.MeanSquaredError:
                return (error * error, 2 * error);
            case LossKind.MeanAbsoluteError:
                return (Expression.Abs(error), Derivative.Of(Expression.Abs(error), 0));
            case LossKind.Huber:
                var size = Expression.Abs(error);
                var line = loss.Delta * (size - (0.5f * loss.Delta));
                var clipped = Expression.Max(Expression.Min(error, loss.Delta), -loss.Delta);
                return (Expression.IfGreater(size, loss.Delta, line, 0.5f * error * error), clipped);
            case LossKind.BinaryCrossentropy:
                t = (t * (1 - loss.LabelSmoothing)) + (0.5f * loss.LabelSmoothing);
                if (loss.OfProbabilities)
                {
                    var chance = Expression.Max(Expression.Min(y, 1 - Epsilon), Epsilon);
                    var other = Expression.One - chance;
                    var inside = (chance - t) / (chance * other);
                    return (
                        -((t * Expression.Log(chance)) + ((Expression.One - t) * Expression.Log(other))),
                        Expression.IfGreater(y, Epsilon, Expression.IfGreater(1 - Epsilon, y, inside, Expression.Zero), Expression.Zero));
                }

                return (Activations.SoftplusOf(y) - (y * t), Expression.Sigmoid(y) - t);
            case LossKind.KLDivergence:
                var p = Expression.Max(Expression.Min(y, 1), Epsilon);
                var q = Expression.Max(Expression.Min(t, 1), Epsilon);
                return (q * Expression.Log(q / p), Expression.IfGreater(y, Epsilon, Expression.IfGreater(y, 1, Expression.Zero, -(q / p)), Expression.Zero));
            default:
                throw new InvalidOperationException($"{loss.Kind} is not element-wise.");
        }
    }

    private static void Add(LoweringContext context, Operation operation, Loss loss, string what)
    {
        operation.Origin = $"{loss.Name}: {what}";
        context.Program.Loss.Add(operation);
    }
}
