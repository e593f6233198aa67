using NetGen.Analyzers.Graphs;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Operations;

/// <summary>The part of a body that decides its code.</summary>
internal sealed record BodyShape(EquatableArray<OperandKind> Operands, EquatableArray<Expression> Formulas)
{
    public static readonly BodyShape Plain = new([OperandKind.Accumulator], [Expression.Operand(0)]);

    /// <summary>Whether it is cheap enough to run on the accumulators before they are stored.</summary>
    public bool FitsRegisters => Formulas.Sum(f => f.Cost) <= 8 && Operands.Count <= 4;

    /// <summary>Whether result <paramref name="index"/> is zero where all operands are, so that pad lanes stay zero.</summary>
    public bool KeepsZero(int index) => Formulas[index].AtZero == 0;
}
