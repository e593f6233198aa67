namespace NetGen.Generator.Operations;

/// <summary>A table whose rows are looked up: a matrix in panels, as kernels are.</summary>
/// <param name="Parameter">The table.</param>
internal sealed record TableSource(ParameterSlot Parameter)
{
    public IEnumerable<ParameterSlot> Parameters => [Parameter];

    /// <summary>Floats between two panels.</summary>
    public int Stride => (Parameter.Parameter.Rows + 3) / 4 * 64;
}
