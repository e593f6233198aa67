using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// p = softmax(z) over the features of each row, shifted by the row's maximum; or its logarithm. Also writes each row's
/// log Σ exp z when a loss asks for it, so that a cross-entropy behind it evaluates nothing twice.
/// </summary>
internal sealed class SoftmaxOperation(Value z, Value p, bool isLog) : Operation
{
    public Value Z => z;

    public Value P => p;

    public bool IsLog => isLog;

    /// <summary>log Σ exp z of each row; null until a loss asks for it.</summary>
    public Value? LogSum { get; set; }

    public override IEnumerable<Value> Reads => [z];

    public override IEnumerable<Value> Writes => LogSum is null ? [p] : [p, LogSum];

    public override void Differentiate(Backward backward)
    {
        if (!backward.Needs(z) || backward.GradientOf(p) is not { } dp) return;
        var dz = z.Like($"d_{z.Label}", z.Count, z.Features);
        backward.Add(new SoftmaxGradientOperation(p, dp, dz, isLog), Origin);
        backward.Accumulate(z, dz);
    }
}

/// <summary>softmax: dz = p·(dp − Σ p·dp); log-softmax: dz = dp − exp(p)·Σ dp.</summary>
internal sealed class SoftmaxGradientOperation(Value p, Value dp, Value dz, bool isLog) : Operation
{
    public Value P => p;

    public Value Dp => dp;

    public Value Dz => dz;

    public bool IsLog => isLog;

    public override IEnumerable<Value> Reads => [p, dp];

    public override IEnumerable<Value> Writes => [dz];

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
