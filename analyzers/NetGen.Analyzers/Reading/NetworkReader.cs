using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading.Functions;

namespace NetGen.Analyzers.Reading;

/// <summary>Reads classes: from symbols to declarations. The only place where attributes are parsed.</summary>
public static class NetworkReader
{
    internal const string Network = "Network";
    internal const string Block = "Block";

    /// <summary>Reads a class with <c>[Network]</c>, and every block that it uses.</summary>
    public static NetworkDeclaration Read(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var attributes = AttributeList.Of(type, Network);
        var reader = new ClassReader(type, attributes, cancellationToken);
        var header = reader.Read();
        var findings = reader.Findings.ToList();
        findings.AddRange(StrayFindings(attributes, $"'{type.Name}'", Network));
        if (Has(type, Block)) findings.Add(new(ClassRules.NetworkAndBlock.Id, -1, null, [type.Name]));
        return new(
            header,
            reader.CanComplete,
            attributes.Marker?.NamedArguments.Any(a => a is { Key: nameof(Graph.InputGradient), Value.Value: true }) == true,
            Declarations(attributes, new(type, type, cancellationToken)),
            BlocksOf(type, attributes.Main, cancellationToken),
            attributes.Unresolved,
            findings.ToEquatableArray());
    }

    /// <summary>
    /// Whether a declaration of the class is the one whose <c>[Network]</c> owns the layers: a class with it on several
    /// declarations is one network all the same, and only one of them is to be completed.
    /// </summary>
    public static bool IsOwner(INamedTypeSymbol type, SyntaxNode declaration) =>
        AttributeList.Of(type, Network).Marker?.ApplicationSyntaxReference is { } owner
        && owner.SyntaxTree == declaration.SyntaxTree
        && declaration.Span.Contains(owner.Span);

    /// <summary>Reads a class with <c>[Block]</c>, first in the list, and every block that it uses.</summary>
    internal static EquatableArray<BlockDeclaration> ReadBlock(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        Closure(type, [type], cancellationToken);

    /// <summary>The name by which uses of a block refer to it.</summary>
    internal static string FullName(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>Whether the class has that marker.</summary>
    internal static bool Has(INamedTypeSymbol type, string marker) => type.GetAttributes().Any(a => AttributeList.KindOf(a) == marker);

    private static EquatableArray<BlockDeclaration> BlocksOf(
        INamedTypeSymbol user, IEnumerable<AttributeData> attributes, CancellationToken cancellationToken) =>
        Closure(user, attributes.Select(BlockOf).OfType<INamedTypeSymbol>(), cancellationToken);

    private static EquatableArray<BlockDeclaration> Closure(
        INamedTypeSymbol user, IEnumerable<INamedTypeSymbol> types, CancellationToken cancellationToken)
    {
        var blocks = new List<BlockDeclaration>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<INamedTypeSymbol>(types);
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var type = open.Dequeue();
            if (!seen.Add(FullName(type))) continue;
            var attributes = AttributeList.Of(type, Block);
            blocks.Add(new(
                FullName(type),
                type.Name,
                attributes.Marker is not null ? Block : Has(type, Network) ? Network : "",
                SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, user.ContainingAssembly),
                attributes.Unresolved >= 0,
                Declarations(attributes, new(type, user, cancellationToken)),
                StrayFindings(attributes, $"'{type.Name}'", Block).ToEquatableArray()));
            foreach (var used in attributes.Main.Select(BlockOf).OfType<INamedTypeSymbol>()) open.Enqueue(used);
        }

        return blocks.ToEquatableArray();
    }

    private static INamedTypeSymbol? BlockOf(AttributeData attribute) =>
        attribute.AttributeClass is { TypeArguments: { Length: 1 } arguments } && arguments[0] is INamedTypeSymbol { TypeKind: not TypeKind.Error } type
            ? type
            : null;

    private static IEnumerable<Finding> StrayFindings(AttributeList attributes, string owner, string marker) => attributes.Strays.Select((a, i) =>
        new Finding(ClassRules.StrayLayer.Id, attributes.Main.Count + i, null, [owner, Declare(a).Display, marker]));

    private static EquatableArray<AttributeDeclaration> Declarations(AttributeList attributes, FunctionReader functions) =>
        attributes.Main.Select(a => functions.Complete(Declare(a), a)).ToEquatableArray();

    internal static AttributeDeclaration Declare(AttributeData attribute)
    {
        var block = BlockOf(attribute);
        var isReadable = attribute.AttributeConstructor is not null && (block is not null || !attribute.AttributeClass!.IsGenericType);
        var arguments = new List<Argument>();
        if (isReadable)
        {
            var parameters = attribute.AttributeConstructor!.Parameters;
            isReadable = attribute.ConstructorArguments.Length == parameters.Length;
            for (var i = 0; isReadable && i < parameters.Length; i++)
            {
                isReadable = TryRead(attribute.ConstructorArguments[i], out var value);
                arguments.Add(new(parameters[i].Name, value, IsDefault(parameters[i], value)));
            }

            foreach (var property in attribute.NamedArguments)
            {
                isReadable &= TryRead(property.Value, out var value);
                arguments.Add(new(property.Key, value, IsDefault: false));
            }
        }

        return new(AttributeList.KindOf(attribute)!, isReadable, block is null ? null : FullName(block), block?.Name, arguments.ToEquatableArray());
    }

    private static bool IsDefault(IParameterSymbol parameter, object? value) =>
        parameter.HasExplicitDefaultValue && Equals(parameter.ExplicitDefaultValue, value);

    private static bool TryRead(TypedConstant constant, out object? value)
    {
        value = null;
        switch (constant.Kind)
        {
            case TypedConstantKind.Error:
                return false;
            case TypedConstantKind.Array when !constant.IsNull:
                var items = new List<object?>();
                var isRead = true;
                foreach (var item in constant.Values)
                {
                    isRead &= TryRead(item, out var read);
                    items.Add(read);
                }

                value = items.ToEquatableArray();
                return isRead;
            case TypedConstantKind.Primitive or TypedConstantKind.Enum:
                value = constant.Value;
                return true;
            default:
                return true;
        }
    }
}
