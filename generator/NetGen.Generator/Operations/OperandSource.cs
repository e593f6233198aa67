namespace NetGen.Generator.Operations;

/// <summary>Where an element-wise formula finds an operand.</summary>
internal abstract record OperandSource
{
    public abstract OperandKind Kind { get; }

    /// <summary>The buffer it is read from; null for registers and parameters.</summary>
    public virtual Value? Value => null;

    /// <summary>The parameter it is; null for what is none.</summary>
    public virtual ParameterSlot? Parameter => null;
}

/// <summary>The sum that a matrix product holds in registers.</summary>
internal sealed record AccumulatorOperand : OperandSource
{
    public override OperandKind Kind => OperandKind.Accumulator;
}

/// <summary>A buffer of the same layout as the result.</summary>
internal sealed record FullOperand(Value Buffer) : OperandSource
{
    public override OperandKind Kind => OperandKind.Full;

    public override Value Value => Buffer;
}

/// <summary>A buffer with one number a row; with <paramref name="Lane"/>, one of the numbers of a row.</summary>
internal sealed record RowOperand(Value Buffer, int Lane = 0) : OperandSource
{
    public override OperandKind Kind => OperandKind.Row;

    public override Value Value => Buffer;
}

/// <summary>A buffer with one number a feature for each sample: one row a sample.</summary>
internal sealed record SampleOperand(Value Buffer) : OperandSource
{
    public override OperandKind Kind => OperandKind.Sample;

    public override Value Value => Buffer;
}

/// <summary>One number a feature.</summary>
internal sealed record FeatureOperand(VectorSource Vector) : OperandSource
{
    public override OperandKind Kind => OperandKind.Feature;

    public override Value? Value => Vector.Prepared;

    public override ParameterSlot? Parameter => Vector.Parameter;
}

/// <summary>A parameter of one number.</summary>
internal sealed record ScalarOperand(ParameterSlot Scalar) : OperandSource
{
    public override OperandKind Kind => OperandKind.Scalar;

    public override ParameterSlot Parameter => Scalar;
}

internal enum OperandKind
{
    Accumulator,
    Full,
    Row,
    Sample,
    Feature,
    Scalar,
}
