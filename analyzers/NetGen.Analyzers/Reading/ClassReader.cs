using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>Reads the header of a network's class: what generated code needs to open it again, and what keeps it from doing so.</summary>
internal sealed class ClassReader(INamedTypeSymbol type, AttributeList attributes, CancellationToken cancellationToken)
{
    /// <summary>The members that the build adds; a member cannot have the name of its class.</summary>
    private static readonly HashSet<string> ReservedNames = [.. GeneratedMembers.Names];

    private readonly List<Finding> findings = [];

    public bool CanComplete { get; private set; } = true;

    public EquatableArray<Finding> Findings => findings.ToEquatableArray();

    public NetworkClass Read()
    {
        CheckDeclaration();
        CheckKind();
        CheckBase();
        CheckMembers();
        return new(
            type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "",
            Containers().Reverse().Select(Header).ToEquatableArray(),
            type.Name,
            SyntaxFacts.GetText(type.DeclaredAccessibility),
            type.IsSealed ? "sealed" : "");
    }

    private void CheckDeclaration()
    {
        // Another assembly has built it.
        if (type.DeclaringSyntaxReferences.IsEmpty) return;
        var isNamed = type.Name.Length > 0 && Containers().All(c => c.Name.Length > 0);
        if (!isNamed || attributes.Marker?.ApplicationSyntaxReference?.GetSyntax(cancellationToken).Parent?.Parent is not TypeDeclarationSyntax declaration)
        {
            // The compiler says that something is missing.
            CanComplete = false;
            return;
        }

        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword)) Refuse(ClassRules.NotPartial);
        foreach (var container in declaration.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (container.Modifiers.Any(SyntaxKind.PartialKeyword)) continue;
            Refuse(ClassRules.ContainerNotPartial, ClassPart.Container, container.Identifier.ValueText);
            break;
        }

        var homes = type.GetAttributes()
            .Where(a => AttributeList.KindOf(a) == NetworkReader.Network)
            .Select(a => AttributeList.DeclarationOf(type, a));
        if (homes.Distinct().Count() > 1)
        {
            findings.Add(new(ClassRules.DeclaredTwice.Id, -1, ClassPart.OtherNetwork, [$"Network '{type.Name}'"], Suggestions: [Suggestion.Remove()]));
        }
    }

    private void CheckKind()
    {
        if (type.IsGenericType || Containers().Any(c => c.IsGenericType)) Refuse(ClassRules.Generic, ClassPart.TypeParameters);
        if (type.IsStatic) Refuse(ClassRules.Static);
        else if (type.IsAbstract) Report(ClassRules.Abstract);
        if (type.IsRecord) Refuse(ClassRules.Record);
        if (type.IsFileLocal || Containers().Any(c => c.IsFileLocal)) Refuse(ClassRules.FileLocal);
        if (ReservedNames.Contains(type.Name) || IsKeyword(type.Name)) Refuse(ClassRules.ReservedName);
    }

    private void CheckBase()
    {
        if (type.IsStatic || type.BaseType is null or { SpecialType: SpecialType.System_Object }) return;
        if (type.BaseType is { TypeKind: TypeKind.Error }) CanComplete = false;
        else if (!RuntimeType.Is(type.BaseType, NetworkReader.Network)) Refuse(ClassRules.HasBase, ClassPart.Base, type.BaseType.Name);
    }

    private void CheckMembers()
    {
        if (type.IsStatic || type.IsRecord) return;
        if (ClassLocator.WithParameters(type, cancellationToken) is not null) Refuse(ClassRules.PrimaryConstructor, ClassPart.Parameters);
        foreach (var member in GeneratedMembers.DeclaredBy(type, attributes, cancellationToken))
        {
            CanComplete = false;
            findings.Add(new(
                ClassRules.MemberTaken.Id,
                -1,
                null,
                [$"Network '{type.Name}'", member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)],
                Place: new(member.GetDocumentationCommentId(), 0, 0)));
        }
    }

    // Generated code says var, so that a class of that name would change its meaning.
    private static bool IsKeyword(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;

    private IEnumerable<INamedTypeSymbol> Containers()
    {
        for (var container = type.ContainingType; container is not null; container = container.ContainingType) yield return container;
    }

    private static string Header(INamedTypeSymbol container)
    {
        var keyword = (container.TypeKind, container.IsRecord) switch
        {
            (TypeKind.Struct, true) => "record struct",
            (TypeKind.Struct, false) => "struct",
            (TypeKind.Interface, _) => "interface",
            (_, true) => "record",
            _ => "class",
        };
        var name = SyntaxFacts.GetKeywordKind(container.Name) == SyntaxKind.None ? container.Name : "@" + container.Name;
        return $"partial {keyword} {name}";
    }

    private void Refuse(DiagnosticDescriptor rule, string? part = null, params string[] texts)
    {
        CanComplete = false;
        Report(rule, part, texts);
    }

    private void Report(DiagnosticDescriptor rule, string? part = null, params string[] texts) =>
        findings.Add(new(rule.Id, -1, part, [$"Network '{type.Name}'", .. texts]));
}
