namespace NetGen.Generator.Operations;

/// <summary>A table whose rows are looked up: a matrix in panels, as kernels are.</summary>
/// <param name="Parameter">The parameter; null for a prepared table.</param>
/// <param name="Prepared">The table where it is none.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record TableSource(ParameterSlot? Parameter, Value? Prepared, int Rows)
{
    /// <summary>The parameter, if an optimizer changes it.</summary>
    public ParameterSlot? Trained => Parameter is { IsTrainable: true } ? Parameter : null;

    /// <summary>Whether a training step changes only the rows that it looks up.</summary>
    public bool IsSparse => Parameter is { Parameter.IsSparse: true };

    public IEnumerable<ParameterSlot> Parameters => Parameter is null ? [] : [Parameter];

    public IEnumerable<Value> Reads => Prepared is null ? [] : [Prepared];

    /// <summary>Rows in memory, with those of padding.</summary>
    public int StoredRows => (Rows + 3) / 4 * 4;

    /// <summary>Floats between two panels.</summary>
    public int Stride => StoredRows * 16;

    public static TableSource Of(ParameterSlot parameter) => new(parameter, null, parameter.Parameter.Rows);

    /// <summary>A table of so many rows and columns that is prepared.</summary>
    public static TableSource New(string label, int rows, int columns) =>
        new(null, Value.Fixed(label, checked((rows + 3) / 4 * 4 * ((columns + 15) / 16) * 16)), rows);
}
