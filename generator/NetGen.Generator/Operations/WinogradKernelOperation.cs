using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>A convolution's kernel at the points of Winograd's F(m × m, 3 × 3).</summary>
/// <param name="kernel">The kernel as it is; null for <paramref name="prepared"/>.</param>
/// <param name="prepared">A kernel made of others: folded, spread, transposed.</param>
/// <param name="transformed">Where it goes.</param>
/// <param name="geometry">The convolution it is for.</param>
/// <param name="isTurned">Whether the kernel is turned by half a circle, for a data gradient.</param>
internal sealed class WinogradKernelOperation(
    ParameterSlot? kernel, Value? prepared, Value transformed, WinogradGeometry geometry, bool isTurned) : Operation
{
    public ParameterSlot? Kernel => kernel;

    public Value? Prepared => prepared;

    public Value Transformed => transformed;

    public WinogradGeometry Geometry => geometry;

    public bool IsTurned => isTurned;

    public override IEnumerable<Value> Reads => prepared is null ? [] : [prepared];

    public override IEnumerable<Value> Writes => [transformed];

    public override IEnumerable<ParameterSlot> Parameters => kernel is null ? [] : [kernel];

    public override WorkSplit Split => WorkSplit.Outputs;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("What is prepared is not differentiated.");
}
