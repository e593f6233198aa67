using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading.Functions;

/// <summary>Reads the methods that an attribute of a class names.</summary>
internal sealed class FunctionReader
{
    /// <summary>The attribute whose arguments are names of methods.</summary>
    public const string Lambda = "Lambda";

    public const string Function = "function";
    public const string Derivative = "derivative";
    public const string Derivatives = "derivatives";

    private static readonly SymbolDisplayFormat Signature = SymbolDisplayFormat.CSharpShortErrorMessageFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut);

    private readonly INamedTypeSymbol type;
    private readonly Compilation? compilation;
    private readonly CancellationToken cancellationToken;

    /// <param name="type">The class with the attribute and the methods.</param>
    /// <param name="user">The class that is compiled: methods of other projects have no source in a build.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public FunctionReader(INamedTypeSymbol type, INamedTypeSymbol user, CancellationToken cancellationToken)
    {
        this.type = type;
        this.cancellationToken = cancellationToken;
        compilation = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, user.ContainingAssembly)
            ? (type.ContainingAssembly as ISourceAssemblySymbol)?.Compilation
            : null;
    }

    /// <summary>The declaration of an attribute with its functions, if it names any.</summary>
    public AttributeDeclaration Complete(AttributeDeclaration attribute, AttributeData data)
    {
        if (attribute is not { Kind: Lambda, IsReadable: true }) return attribute;
        if (HasErrors(data)) return attribute with { IsReadable = false };
        var inputs = InputCount(attribute);
        var derivatives = Names(attribute, Derivative).Concat(Names(attribute, Derivatives)).ToList();
        return attribute with
        {
            Functions = Names(attribute, Function).Select(n => Read(n, inputs, needsDerivative: derivatives.Count == 0))
                .Concat(derivatives.Select(n => Read(n, inputs, needsDerivative: false)))
                .ToEquatableArray(),
        };
    }

    /// <summary>The tensors that the attribute joins: those it names, and the one above if it names fewer than two.</summary>
    public static int InputCount(AttributeDeclaration attribute)
    {
        string[] parameters = ["first", "second", "third"];
        var named = parameters.Count(p => attribute.Find(p) is { Value: not null });
        return named < 2 ? named + 1 : named;
    }

    private static IEnumerable<(string Argument, int Item, string Name)> Names(AttributeDeclaration attribute, string argument) =>
        attribute.Find(argument)?.Value switch
        {
            string name => [(argument, -1, name)],
            EquatableArray<object?> names => names.Select((n, i) => (argument, i, n as string ?? "")),
            _ => [],
        };

    private FunctionDeclaration Read((string Argument, int Item, string Name) reference, int inputs, bool needsDerivative)
    {
        var (argument, item, name) = reference;
        var candidates = type.GetMembers(name).OfType<IMethodSymbol>().Where(m => m.MethodKind == MethodKind.Ordinary).ToList();
        if (candidates.Count == 0)
        {
            var methods = type.GetMembers().OfType<IMethodSymbol>().Where(m => m is { IsStatic: true, CanBeReferencedByName: true }).Select(m => m.Name);
            var nearest = NameHint.Nearest(name, methods);
            return Failed(FunctionRules.NoSuchFunction, nearest, type.Name, name, NameHint.Question(nearest));
        }

        if (candidates.Find(m => IsFunction(m, inputs)) is not { } method || compilation is null || FunctionBody.SyntaxOf(method, cancellationToken) is null)
        {
            var parameters = string.Join(", ", Enumerable.Range(0, inputs).Select(i => $"float {(char)(inputs == 1 ? 'x' : 'a' + i)}"));
            return Failed(FunctionRules.WrongSignature, null, name, parameters, candidates[0].ToDisplayString(Signature));
        }

        var body = new FunctionBody(compilation, type, needsDerivative, cancellationToken);
        var formula = body.Read(method);
        return new(argument, item, body.Problems.Count == 0 ? formula : null, body.Problems);

        FunctionDeclaration Failed(DiagnosticDescriptor rule, string? nearest, params string[] texts) =>
            new(argument, item, null, [new FunctionProblem(rule.Id, null, texts.ToEquatableArray(), nearest)]);
    }

    // The value of nameof is a name even where nothing has that name.
    private bool HasErrors(AttributeData data) => compilation is not null
        && data.ApplicationSyntaxReference is { } place
        && compilation.GetSemanticModel(place.SyntaxTree).GetDiagnostics(place.Span, cancellationToken).Any(d => d.Severity == DiagnosticSeverity.Error);

    private static bool IsFunction(IMethodSymbol method, int inputs) =>
        method is { IsStatic: true, IsGenericMethod: false, IsAsync: false, ReturnsByRef: false, ReturnsByRefReadonly: false }
        && method.ReturnType.SpecialType == SpecialType.System_Single
        && method.Parameters.Length == inputs
        && method.Parameters.All(FunctionBody.IsInput);
}
