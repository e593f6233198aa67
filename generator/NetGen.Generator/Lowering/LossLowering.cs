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
                AddCrossEntropy(context, backward, loss, index, softmax ?? NewSoftmax(context, loss, node));
                break;
            case LossKind.KLDivergence when softmax is not null:
                AddCrossEntropy(context, backward, loss, index, softmax);
                break;
            case LossKind.BinaryCrossentropy:
                var logits = Behind<ElementwiseOperation>(context, inner, o => IsSigmoid(o) ? inner : null)?.Body.Reads.Single();
                if (logits is not null && inner != judged) logits = Show(context, loss, logits);
                AddElementwise(context, backward, loss, index, logits ?? judged, judged);
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
    private static SoftmaxOperation NewSoftmax(LoweringContext context, Loss loss, Node node)
    {
        var z = context[node];
        if (z.Features != node.Shape.Last)
        {
            var moved = context.NewValue(node, "logits", z.Count, node.Shape.Last);
            Add(context, MoveOperation.Relayout(z, moved), loss, "logits");
            z = moved;
        }

        var softmax = new SoftmaxOperation(z, context.NewValue(node, "probabilities", z.Count, z.Features), isLog: false);
        Add(context, softmax, loss, "softmax of the logits");
        return softmax;
    }

    private static void AddCrossEntropy(LoweringContext context, Passes.Backward backward, Loss loss, int index, SoftmaxOperation softmax)
    {
        var z = softmax.Z;
        var label = loss.Name;
        softmax.LogSum ??= z.Like($"{z.Label}_log_sum", z.Rows, 1);
        var targets = loss.TargetType is ElementType.Int32 ? null : z.Like(label, z.Count, z.Features);

        // The gradient of logits that were laid out anew for the loss is that of the logits themselves.
        var judged = context[context.Graph.Nodes[loss.Node]];
        var gradient = Gradient(context, backward, loss, backward.Needs(Inner(context, z) ?? z) ? z : judged, z.Features);
        Add(context, new CrossEntropyOperation(index, softmax, targets, gradient)
        {
            Smoothing = loss.LabelSmoothing,
            IsDivergence = loss.Kind is LossKind.KLDivergence,
        }, loss, loss.Kind.ToString());
        context.Program.Targets.Add(new TargetValue(loss, targets, judged, IsProbability: judged == softmax.P && !softmax.IsLog, context.MaskOf(context.Graph.Nodes[loss.Node])));
    }

    private static void AddElementwise(LoweringContext context, Passes.Backward backward, Loss loss, int index, Value y, Value judged)
    {
        var node = context.Graph.Nodes[loss.Node];
        var rows = y;
        if (y.Features != node.Shape.Last)
        {
            rows = context.NewValue(node, "judged", y.Count, node.Shape.Last);
            Add(context, MoveOperation.Relayout(y, rows), loss, "rows of the last axis");
        }

        var targets = rows.Like(loss.Name, rows.Count, rows.Features);
        var (formula, slope) = Formula(loss);
        var gradient = Gradient(context, backward, loss, y, rows.Features);
        Add(context, new ElementwiseLossOperation(
            index, rows, targets, gradient, formula, slope, isMean: loss.Kind is not LossKind.KLDivergence), loss, loss.Kind.ToString());
        context.Program.Targets.Add(new TargetValue(loss, targets, judged, IsProbability: y != judged, context.MaskOf(node)));
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
