using NetGen.Generator.Expressions;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>The gradient of a per-feature parameter: a formula summed over all rows; over all elements when it is one number.</summary>
internal sealed class ReduceRowsOperation(Body operands, Expression formula, ParameterSlot target, bool isScalar) : Operation
{
    public Body Operands => operands;

    public Expression Formula => formula;

    public ParameterSlot Target => target;

    public bool IsScalar => isScalar;

    public override IEnumerable<Value> Reads => operands.Reads;

    public override IEnumerable<Value> Writes => [];

    public override WorkSplit Split => WorkSplit.Outputs;

    /// <summary>The sum of all rows of <paramref name="dy"/>: the gradient of a bias.</summary>
    public static ReduceRowsOperation Sum(Value dy, ParameterSlot bias)
    {
        var sum = new Body();
        return new ReduceRowsOperation(sum, sum.Use(new FullOperand(dy)), bias, isScalar: false);
    }

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
