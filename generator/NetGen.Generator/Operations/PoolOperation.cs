using NetGen.Analyzers.Layers;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>y = the maximum or mean under each window, for all channels.</summary>
/// <param name="x">The image, a pixel a row.</param>
/// <param name="y">Its windows, one a row.</param>
/// <param name="kind">Maximum or mean.</param>
/// <param name="shape">The windows.</param>
/// <param name="countsPadding">Whether a mean divides by all elements of a window, padding included.</param>
internal sealed class PoolOperation(Value x, Value y, PoolKind kind, PoolShape shape, bool countsPadding) : Operation
{
    public Value X => x;

    public Value Y => y;

    public PoolKind Kind => kind;

    public PoolShape Shape => shape;

    public bool CountsPadding => countsPadding;

    public override IEnumerable<Value> Reads => [x];

    public override IEnumerable<Value> Writes => [y];

    public override void Differentiate(Backward backward)
    {
        if (!backward.Needs(x) || backward.GradientOf(y) is not { } dy) return;
        var dx = x.Like($"d_{x.Label}", x.Count, x.Features);
        backward.Add(Adjoint is { } adjoint ? new PoolOperation(dy, dx, kind, adjoint, countsPadding: true) : new PoolGradientOperation(this, dy, dx), Origin);
        backward.Accumulate(x, dx);
    }

    // The windows whose means are the gradient; null where there are none.
    private PoolShape? Adjoint =>
        kind is PoolKind.Max || !shape.HasAdjoint || shape.Partitions ? null
        : countsPadding || !shape.IsClipped ? shape.Adjoint
        : shape.CanShare ? shape.SharingAdjoint
        : null;
}

/// <summary>Maximum: dy goes to the first largest element of each window; mean: its share to each.</summary>
internal sealed class PoolGradientOperation(PoolOperation pool, Value dy, Value dx) : Operation
{
    public PoolOperation Pool => pool;

    public Value Dy => dy;

    public Value Dx => dx;

    public override IEnumerable<Value> Reads => pool.Kind is PoolKind.Max ? [pool.X, pool.Y, dy] : [dy];

    public override IEnumerable<Value> Writes => [dx];

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
