using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>T = E·W + b: what a product makes of each row of a table.</summary>
/// <param name="table">E.</param>
/// <param name="kernel">W.</param>
/// <param name="bias">b; null for none.</param>
/// <param name="result">T, a table that is prepared.</param>
/// <param name="columns">Its columns.</param>
internal sealed class TableProductOperation(TableSource table, KernelSource kernel, VectorSource? bias, TableSource result, int columns) : Operation
{
    public TableSource Table => table;

    public KernelSource Kernel => kernel;

    public VectorSource? Bias => bias;

    public TableSource Result => result;

    public int Columns => columns;

    public override IEnumerable<Value> Reads => kernel.Reads.Concat(table.Reads).Concat(bias?.Reads ?? []);

    public override IEnumerable<Value> Writes => result.Reads;

    public override IEnumerable<ParameterSlot> Parameters => table.Parameters.Append(kernel.Parameter);

    /// <summary>Each part has its own rows.</summary>
    public override WorkSplit Split => WorkSplit.Outputs;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("What is prepared is not differentiated.");
}

/// <summary>dE = dT·Wᵀ, straight into the gradient of the table.</summary>
/// <param name="table">E.</param>
/// <param name="gradient">dT.</param>
/// <param name="transposed">Wᵀ.</param>
/// <param name="columns">The columns of E and of T.</param>
/// <param name="padding">The row without gradient; −1 for none.</param>
internal sealed class TableProductGradientOperation(TableSource table, TableSource gradient, Value transposed, (int Table, int Result) columns, int padding) : Operation
{
    public TableSource Table => table;

    public TableSource Gradient => gradient;

    public Value Transposed => transposed;

    public (int Table, int Result) Columns => columns;

    public int Padding => padding;

    public override IEnumerable<Value> Reads => gradient.Reads.Append(transposed);

    public override IEnumerable<Value> Writes => [];

    /// <summary>Each part has its own rows.</summary>
    public override WorkSplit Split => WorkSplit.Outputs;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}

/// <summary>dW = Eᵀ·dT.</summary>
internal sealed class TableKernelGradientOperation(TableSource table, TableSource gradient, ParameterSlot kernel, (int Table, int Result) columns) : Operation
{
    public TableSource Table => table;

    public TableSource Gradient => gradient;

    public ParameterSlot Kernel => kernel;

    public (int Table, int Result) Columns => columns;

    public override IEnumerable<Value> Reads => gradient.Reads;

    public override IEnumerable<Value> Writes => [];

    public override WorkSplit Split => WorkSplit.Outputs;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
