using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>Where a matrix product finds its kernel, a matrix in panels.</summary>
/// <param name="Parameter">The kernel.</param>
/// <param name="Masked">The kernel times a random mask (DropConnect), to use in its place; null for the kernel itself.</param>
/// <param name="Mask">That mask.</param>
internal sealed record KernelSource(ParameterSlot Parameter, Value? Masked = null, Value? Mask = null)
{
    /// <summary>Rows of the kernel: input features.</summary>
    public int Inputs => Parameter.Parameter.Rows;

    /// <summary>Columns of the kernel: output features.</summary>
    public int Outputs => Parameter.Parameter.Columns;

    public IEnumerable<Value> Reads => Masked is null ? [] : [Masked];

    /// <summary>Adds dL/dW = xᵀ·dL/dy, masked like the kernel was.</summary>
    public void AddGradient(Backward backward, Value x, Value dy, string origin)
    {
        if (!Parameter.IsTrainable) return;
        backward.Add(new DenseKernelGradientOperation(x, dy, Parameter), origin);
        if (Mask is null) return;
        backward.Add(FlatMultiplyOperation.OfGradient(Parameter, Mask), origin);
    }
}
