using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>y = body(x ∗ W + b) by Winograd's F(m × m, 3 × 3): a convolution, or the data gradient of one.</summary>
/// <param name="x">The input.</param>
/// <param name="kernel">The kernel at the points, from a <see cref="WinogradKernelOperation"/>.</param>
/// <param name="bias">What is added to each channel; null for nothing.</param>
/// <param name="geometry">Its shape.</param>
/// <param name="body">What follows in registers.</param>
internal sealed class WinogradOperation(Value x, Value kernel, VectorSource? bias, WinogradGeometry geometry, Body body) : Operation, IBodyOperation
{
    public Value X => x;

    public Value Kernel => kernel;

    public VectorSource? Bias => bias;

    public WinogradGeometry Geometry => geometry;

    public Body Body { get; set; } = body;

    public override IEnumerable<Value> Reads => Body.Reads.Append(x).Append(kernel).Concat(bias?.Reads ?? []);

    public override IEnumerable<Value> Writes => Body.Writes;

    public override IEnumerable<ParameterSlot> Parameters => Body.Parameters.Concat(bias?.Parameter is { } b ? [b] : []);

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Algorithms are chosen after differentiation.");
}
