using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>The gradient of a convolution's kernel at the points of F(3 × 3, 4 × 4), over the whole batch.</summary>
/// <param name="x">The convolution's input.</param>
/// <param name="dy">The gradient of its output.</param>
/// <param name="points">Where the gradient goes.</param>
/// <param name="geometry">The convolution, in tiles of four.</param>
internal sealed class WinogradPointGradientOperation(Value x, Value dy, Value points, WinogradGeometry geometry) : Operation
{
    public Value X => x;

    public Value Dy => dy;

    public Value Points => points;

    public WinogradGeometry Geometry => geometry;

    public override IEnumerable<Value> Reads => [x, dy];

    public override IEnumerable<Value> Writes => [points];

    public override WorkSplit Split => WorkSplit.Outputs;

    public override bool CanWait => true;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}

/// <summary>The gradient of a convolution's kernel from that at the points of F(3 × 3, 4 × 4), which is used up.</summary>
/// <param name="points">The gradient at the points.</param>
/// <param name="kernel">Whose gradient it is.</param>
/// <param name="spread">Where the gradient of a kernel spread over wider groups goes; null when it goes to the parameter's.</param>
/// <param name="geometry">The convolution, in tiles of four.</param>
internal sealed class WinogradKernelGradientOperation(Value points, ParameterSlot kernel, Value? spread, WinogradGeometry geometry) : Operation
{
    public Value Points => points;

    public ParameterSlot Kernel => kernel;

    public Value? Spread => spread;

    public WinogradGeometry Geometry => geometry;

    public override IEnumerable<Value> Reads => [points];

    public override IEnumerable<Value> Writes => spread is null ? [] : [spread];

    public override WorkSplit Split => WorkSplit.Outputs;

    public override bool CanWait => true;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
