using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Analyzers.Calls.Values;

/// <summary>Finds how many elements an array or span has, where that is certain before it runs.</summary>
internal static class KnownLength
{
    private const int MostDepth = 8;

    /// <summary>The number of elements; null where it is not known.</summary>
    public static int? Of(IOperation value, CancellationToken cancellationToken, int depth = 0)
    {
        if (depth > MostDepth) return null;
        var length = new Reader(cancellationToken, depth).Of(Origin.Of(value, cancellationToken));
        return length is >= 0 and <= int.MaxValue ? (int)length.Value : null;
    }

    private readonly struct Reader(CancellationToken cancellationToken, int depth)
    {
        public long? Of(IOperation origin) => origin switch
        {
            IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes } => Number(sizes[0]),
            IArrayInitializerOperation initializer => initializer.ElementValues.Length,
            ICollectionExpressionOperation collection => Sum(collection.Elements),
            IInvocationOperation call => OfCall(call),
            IObjectCreationOperation { Constructor.ContainingType: var type, Arguments: var arguments } when IsSpan(type) => OfPart(null, arguments),
            IArrayElementReferenceOperation { Indices: { Length: 1 } indices } slice when Origin.Unwrap(indices[0]) is IRangeOperation range =>
                OfRange(range, slice.ArrayReference),
            IImplicitIndexerReferenceOperation { Argument: var index, Instance: var sliced } when Origin.Unwrap(index) is IRangeOperation range =>
                OfRange(range, sliced),
            IPropertyReferenceOperation { Property: { Name: "Empty", IsStatic: true } property } when IsSpan(property.ContainingType) => 0,
            IDefaultValueOperation { Type: { } type } when IsSpan(type) => 0,
            _ => OfStack(origin),
        };

        private long? OfCall(IInvocationOperation call)
        {
            var method = call.TargetMethod;
            return (method.ContainingType.Name, method.Name) switch
            {
                ("MemoryExtensions", "AsSpan") => OfPart(null, call.Arguments),
                ("Span" or "ReadOnlySpan", "Slice") => OfPart(call.Instance, call.Arguments),
                ("Span" or "ReadOnlySpan", "ToArray") => Inner(call.Instance),
                ("GC", "AllocateArray" or "AllocateUninitializedArray") => Number(Argument(call.Arguments, "length")),
                ("Array", "Empty") => 0,
                _ => null,
            };
        }

        /// <summary>The length of a part, of so many elements or from its start on.</summary>
        private long? OfPart(IOperation? whole, IReadOnlyList<IArgumentOperation> arguments)
        {
            if (Argument(arguments, "length") is { } length) return Number(length);
            whole ??= Argument(arguments, "array") ?? Argument(arguments, "span") ?? Argument(arguments, "text");
            if (Argument(arguments, "range") is { } range) return whole is not null && Origin.Unwrap(range) is IRangeOperation known ? OfRange(known, whole) : null;
            if (arguments.Any(a => a.Parameter?.Name == "startIndex")) return null;
            return Argument(arguments, "start") is { } start ? Inner(whole) - Number(start) : Inner(whole);
        }

        private long? OfRange(IRangeOperation range, IOperation whole)
        {
            var (start, end) = (range.LeftOperand, range.RightOperand);
            var (startBack, endBack) = (FromEnd(start), FromEnd(end));
            if (start is null && end is not null && endBack is null) return Number(end);
            if (end is null && startBack is not null) return Number(startBack);
            var known = startBack is not null && endBack is not null ? Distance(endBack, startBack)
                : startBack is null && endBack is null && start is not null && end is not null ? Distance(start, end)
                : null;
            return known ?? (Place(end, whole, isStart: false) - Place(start, whole, isStart: true));
        }

        private long? Place(IOperation? index, IOperation whole, bool isStart) =>
            index is null ? (isStart ? 0 : Inner(whole))
            : FromEnd(index) is { } back ? Inner(whole) - Number(back)
            : Number(index);

        /// <summary>The number behind a <c>^</c>.</summary>
        private static IOperation? FromEnd(IOperation? index) =>
            index is not null && Origin.Unwrap(index) is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat ? hat.Operand : null;

        private long? Distance(IOperation from, IOperation to) => KnownNumber.Distance(from, to, cancellationToken);

        private long? Sum(IEnumerable<IOperation> elements)
        {
            long? sum = 0;
            foreach (var element in elements) sum += element is ISpreadOperation spread ? Inner(spread.Operand) : 1;
            return sum;
        }

        // The compiler has no operation of its own for stackalloc.
        private long? OfStack(IOperation origin) => origin.Syntax switch
        {
            ImplicitStackAllocArrayCreationExpressionSyntax { Initializer: var initializer } => initializer.Expressions.Count,
            StackAllocArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.Count,
            StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: { Count: 1 } ranks } } when ranks[0].Sizes.Count == 1 =>
                Number(origin.SemanticModel?.GetOperation(ranks[0].Sizes[0], cancellationToken)),
            _ => null,
        };

        private long? Number(IOperation? number) => KnownNumber.Constant(number, cancellationToken);

        private long? Inner(IOperation? value) => value is null ? null : KnownLength.Of(value, cancellationToken, depth + 1);

        private static IOperation? Argument(IReadOnlyList<IArgumentOperation> arguments, string name) =>
            arguments.FirstOrDefault(a => a.Parameter?.Name == name)?.Value;

        private static bool IsSpan(ITypeSymbol type) => type is
            { Name: "Span" or "ReadOnlySpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
    }
}
