using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Analyzers.Reading;

/// <summary>The members that the build adds to a network's class.</summary>
internal static class GeneratedMembers
{
    private const string Predict = "Predict";

    private static readonly HashSet<string> Others =
    [
        "Inference", "Training", "Streaming", "PredictCapacity", "Layout", "Summary", "Mermaid", "WeightOffsets", "_sessions",
    ];

    // Those of fixed parameters; users may add methods of the same name with others.
    private static readonly Dictionary<string, string[]> Methods = new(StringComparer.Ordinal)
    {
        ["Load"] = ["string", "NetGen.WeightNames"],
        ["CreateInference"] = ["int", "int"],
        ["CreateInferenceSession"] = ["int", "int"],
        ["CreateTraining"] = ["int", "int", "int?"],
        ["CreateTrainingSession"] = ["int", "int", "int?"],
        ["CreateStreaming"] = ["int"],
    };

    /// <summary>Their names; a class cannot have the name of one.</summary>
    public static IEnumerable<string> Names => [.. Others, .. Methods.Keys, Predict];

    /// <summary>The members of the class's own that would stand beside a generated one; none in a network that another assembly has built.</summary>
    public static IEnumerable<ISymbol> DeclaredBy(INamedTypeSymbol type, AttributeList attributes, CancellationToken cancellationToken) => type.GetMembers()
        .Where(m => m is { IsImplicitlyDeclared: false, DeclaringSyntaxReferences.IsEmpty: false } && Clashes(m, attributes) && !IsGenerated(m, cancellationToken));

    private static bool Clashes(ISymbol member, AttributeList attributes)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor) return Takes(constructor, ["int?"]);
        if (Others.Contains(member.Name)) return true;
        if (member.Name == Predict) return member is not IMethodSymbol predict || Takes(predict, Spans(attributes));
        return Methods.TryGetValue(member.Name, out var parameters) && (member is not IMethodSymbol method || Takes(method, parameters));
    }

    private static bool Takes(IMethodSymbol method, string[] types) =>
        !method.IsGenericMethod && method.Parameters.Select(p => p.RefKind == RefKind.None ? p.Type.ToDisplayString() : "").SequenceEqual(types);

    private static string[] Spans(AttributeList attributes)
    {
        var inputs = attributes.Main.Where(a => AttributeList.KindOf(a) == LayerTable.Input).SelectMany(InputSpans);
        var outputs = Math.Max(1, attributes.Main.Count(a => AttributeList.KindOf(a) == LayerTable.Output));
        return [.. inputs, .. Enumerable.Repeat("System.Span<float>", outputs)];
    }

    private static IEnumerable<string> InputSpans(AttributeData input)
    {
        yield return Span(input.NamedArguments.Any(a => a is { Key: "Type", Value.Value: (int)ElementType.Int32 }));
        if (input.NamedArguments.Any(a => a is { Key: "Lengths", Value.Value: true })) yield return Span(isInt: true);

        static string Span(bool isInt) => $"System.ReadOnlySpan<{(isInt ? "int" : "float")}>";
    }

    // The analyzer sees the class with what the build added.
    private static bool IsGenerated(ISymbol member, CancellationToken cancellationToken) => member.DeclaringSyntaxReferences
        .Select(d => d.GetSyntax(cancellationToken).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>())
        .Any(d => d is not null && d.AttributeLists.SelectMany(list => list.Attributes).Any(a => a.Name.ToString().EndsWith("GeneratedCode", StringComparison.Ordinal)));
}
