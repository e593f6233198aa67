using NetGen.Generator.Expressions;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>A loss: writes the weighted loss of each row and the gradient of what it judges.</summary>
/// <param name="target">The number of the loss among the network's.</param>
/// <param name="labels">The dense targets; null for class indexes.</param>
/// <param name="gradient">Where dL/dz goes; null when nobody needs it.</param>
internal abstract class LossOperation(int target, Value? labels, Value? gradient) : Operation
{
    public int Target => target;

    public Value? Labels => labels;

    public Value? Gradient => gradient;

    public override IEnumerable<Value> Writes => gradient is null ? [] : [gradient];

    // Its gradient is seeded by the loss itself.
    public override void Differentiate(Backward backward)
    {
    }
}

/// <summary>row loss = Σ over features of formula(y, t) / features; operand 0 is y, operand 1 the target.</summary>
internal sealed class ElementwiseLossOperation(int target, Value y, Value labels, Value? gradient, Expression loss, Expression slope, bool isMean)
    : LossOperation(target, labels, gradient)
{
    public Value Y => y;

    public Expression Loss => loss;

    /// <summary>∂loss/∂y.</summary>
    public Expression Slope => slope;

    /// <summary>Whether the row's loss is the mean over its features, as errors are, or the sum, as divergences are.</summary>
    public bool IsMean => isMean;

    public override IEnumerable<Value> Reads => [y, Labels!];
}

/// <summary>
/// Cross-entropy of softmax(z) with class indexes or distributions: row loss = Σt·logΣexp z − Σ t·z, dz = w·(p·Σt − t).
/// </summary>
internal sealed class CrossEntropyOperation(int target, SoftmaxOperation softmax, Value? labels, Value? gradient)
    : LossOperation(target, labels, gradient)
{
    public Value Z => softmax.Z;

    public Value P => softmax.P;

    public Value LogSum => softmax.LogSum!;

    /// <summary>Whether <see cref="P"/> holds logarithms.</summary>
    public bool IsLog => softmax.IsLog;

    /// <summary>The probability spread evenly over all classes.</summary>
    public float Smoothing { get; init; }

    /// <summary>Adds Σ t·log t: the Kullback-Leibler divergence.</summary>
    public bool IsDivergence { get; init; }

    public override IEnumerable<Value> Reads => Labels is null ? [Z, P, LogSum] : [Z, P, LogSum, Labels];
}
