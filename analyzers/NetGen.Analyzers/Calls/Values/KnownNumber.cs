using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Analyzers.Calls.Values;

/// <summary>An integer of the source: Factor · Variable + Offset.</summary>
/// <param name="Variable">A local or parameter; null for a constant.</param>
/// <param name="Factor">Its factor; 0 for a constant.</param>
/// <param name="Offset">The constant part.</param>
internal readonly record struct KnownNumber(ISymbol? Variable, long Factor, long Offset)
{
    private const int MostDepth = 8;

    /// <summary>The value of a constant expression, or of one of names that certainly stand for constants; null for any other.</summary>
    public static long? Constant(IOperation? operation, CancellationToken cancellationToken) =>
        operation is not null && Of(operation, cancellationToken) is { Factor: 0 } number ? number.Offset : null;

    /// <summary>How far it is from one expression to another that is evaluated beside it: 784 from <c>i * 784</c> to <c>(i + 1) * 784</c>.</summary>
    public static long? Distance(IOperation from, IOperation to, CancellationToken cancellationToken) =>
        Of(from, cancellationToken) is { } start && Of(to, cancellationToken) is { } end && start.Factor == end.Factor
        && SymbolEqualityComparer.Default.Equals(start.Variable, end.Variable) ? end.Offset - start.Offset : null;

    private static KnownNumber? Of(IOperation operation, CancellationToken cancellationToken, int depth = 0)
    {
        if (operation.ConstantValue is { HasValue: true, Value: int constant }) return new(null, 0, constant);
        if (depth > MostDepth) return null;
        switch (operation)
        {
            case IConversionOperation { Operand: { Type.SpecialType: SpecialType.System_Int32 } operand }
                when operation.Type is { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_IntPtr } or { Name: "Index" }:
                return Of(operand, cancellationToken, depth + 1);
            case IBinaryOperation { OperatorMethod: null } binary:
                return Of(binary.LeftOperand, cancellationToken, depth + 1) is { } left && Of(binary.RightOperand, cancellationToken, depth + 1) is { } right
                    ? Combine(binary.OperatorKind, left, right)
                    : null;
            case IPropertyReferenceOperation { Property: { Name: "Length", ContainingType: var type }, Instance: { } measured }
                when type.SpecialType is SpecialType.System_Array || type.Name is "Span" or "ReadOnlySpan":
                return KnownLength.Of(measured, cancellationToken, depth + 1) is { } length ? new(null, 0, length) : null;
        }

        if (operation.Type?.SpecialType is not SpecialType.System_Int32) return null;
        if (Origin.Initializer(operation, cancellationToken) is { } made && Of(made, cancellationToken, depth + 1) is { Factor: 0 } value) return value;

        // A variable stands for itself only: what it was made from may have changed since.
        return operation switch
        {
            ILocalReferenceOperation local => new(local.Local, 1, 0),
            IParameterReferenceOperation parameter => new(parameter.Parameter, 1, 0),
            _ => null,
        };
    }

    private static KnownNumber? Combine(BinaryOperatorKind kind, KnownNumber left, KnownNumber right) => kind switch
    {
        BinaryOperatorKind.Add when Variables(left, right) => new(left.Variable ?? right.Variable, left.Factor + right.Factor, left.Offset + right.Offset),
        BinaryOperatorKind.Subtract when right.Factor == 0 => left with { Offset = left.Offset - right.Offset },
        BinaryOperatorKind.Multiply when right.Factor == 0 => Scaled(left, right.Offset),
        BinaryOperatorKind.Multiply when left.Factor == 0 => Scaled(right, left.Offset),
        BinaryOperatorKind.Divide when left.Factor == 0 && right is { Factor: 0, Offset: > 0 } => left with { Offset = left.Offset / right.Offset },
        _ => null,
    };

    private static bool Variables(KnownNumber left, KnownNumber right) => left.Factor == 0 || right.Factor == 0;

    // Numbers of the source are ints, and products of ints are longs.
    private static KnownNumber? Scaled(KnownNumber number, long factor)
    {
        if (Math.Abs(factor) > int.MaxValue || Math.Abs(number.Factor) > int.MaxValue || Math.Abs(number.Offset) > int.MaxValue) return null;
        return factor == 0 ? new(null, 0, 0) : new(number.Variable, number.Factor * factor, number.Offset * factor);
    }
}
