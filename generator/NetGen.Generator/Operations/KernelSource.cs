using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>Where a matrix product finds its kernel, a matrix in panels.</summary>
/// <param name="Parameter">The kernel.</param>
/// <param name="InPlace">What to use in its place: the kernel masked, folded, transposed; null for the kernel itself.</param>
/// <param name="Mask">The random mask (DropConnect) it was multiplied by; null for none.</param>
/// <param name="Spreading">How it was spread over wider groups; null if it was not.</param>
internal sealed record KernelSource(ParameterSlot Parameter, Value? InPlace = null, Value? Mask = null, KernelSpreading? Spreading = null)
{
    /// <summary>Rows of the kernel: input features.</summary>
    public int Inputs => Parameter.Parameter.Rows;

    /// <summary>Columns of the kernel as they are stored: output features.</summary>
    public int Outputs => Parameter.Parameter.StoredColumns;

    public IEnumerable<Value> Reads => InPlace is null ? [] : [InPlace];

    /// <summary>Adds dL/dW = xᵀ·dL/dy, masked like the kernel was.</summary>
    public void AddGradient(Backward backward, Value x, Value dy, string origin)
    {
        if (!Parameter.IsTrainable) return;
        backward.Add(new DenseKernelGradientOperation(x, dy, Parameter), origin);
        if (Mask is null) return;
        backward.Add(FlatMultiplyOperation.OfGradient(Parameter, Mask), origin);
    }
}
