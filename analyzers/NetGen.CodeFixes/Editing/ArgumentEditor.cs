using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Diagnostics;

namespace NetGen.CodeFixes.Editing;

/// <summary>Changes the arguments of an attribute, given by position or by name.</summary>
internal sealed class ArgumentEditor(SemanticModel model, AttributeSyntax attribute)
{
    private readonly IMethodSymbol? constructor = model.GetSymbolInfo(attribute) is var info
        ? (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) as IMethodSymbol
        : null;

    private SeparatedSyntaxList<AttributeArgumentSyntax> Arguments => attribute.ArgumentList?.Arguments ?? default;

    /// <summary>The value of an option as it stands there; null where it is left to its default.</summary>
    public string? Written(string option, int item)
    {
        var found = Expressions(option, item);
        return found.Count == 0 ? null : string.Join(", ", found);
    }

    /// <summary>Gives an option a value, written as C# without namespaces.</summary>
    public IEnumerable<SourceChange> Set(string option, string value, int item)
    {
        var text = TypeNames.Qualify(model, attribute.SpanStart, value);
        var found = Expressions(option, item);
        if (found.Count == 0) return [Add(option, text)];
        var isList = item < 0 && text.StartsWith("[", StringComparison.Ordinal);
        if (!isList) return [Replace(found, text)];
        var values = text.Trim('[', ']');
        var isSpread = found.Count > 1 || IsParams(option);
        if (found.Count == 1 && ArgumentLocator.Items(found[0]) is { Count: > 0 } items) return [Replace(items, values)];
        return [Replace(found, isSpread ? values : List(values))];
    }

    /// <summary>Leaves an option to its default, or takes an item out of its list.</summary>
    public IEnumerable<SourceChange> Reset(string option, int item)
    {
        var found = ArgumentLocator.Arguments(attribute, constructor, option);
        if (item >= 0 && found.Count == 1 && ArgumentLocator.Items(found[0].Expression) is { } items) return item < items.Count ? [Cut(items, item)] : [];
        if (item >= 0) found = item < found.Count ? [found[item]] : [];
        if (found.Count == 0) return [];
        if (found.Count == Arguments.Count) return [SourceChange.Remove(attribute.SyntaxTree, attribute.Name.Span.End, attribute.Span.End)];
        var first = Arguments.IndexOf(found[0]);
        return [Cut(Arguments, first, found.Count), .. NamesBehind(first + found.Count)];
    }

    /// <summary>Whether the attribute has that option.</summary>
    public bool Has(string option) => Has(constructor?.ContainingType, option);

    /// <summary>Whether the attribute does without that option.</summary>
    public bool HasDefault(string option)
    {
        var type = constructor?.ContainingType;
        return IsProperty(type, option)
            || type?.InstanceConstructors.SelectMany(c => c.Parameters).Any(p => p.Name == option && p.HasExplicitDefaultValue) == true;
    }

    /// <summary>Takes away the options that another attribute does not have.</summary>
    public IEnumerable<SourceChange> Fit(INamedTypeSymbol other) => Arguments
        .Select((a, i) => (a.NameEquals?.Name ?? a.NameColon?.Name)?.Identifier.ValueText ?? ArgumentLocator.ParameterAt(constructor, i))
        .OfType<string>()
        .Distinct()
        .Where(option => !Has(other, option))
        .SelectMany(option => Reset(option, -1));

    private static bool Has(INamedTypeSymbol? type, string option) =>
        type is not null && (type.InstanceConstructors.Any(c => c.Parameters.Any(p => p.Name == option)) || IsProperty(type, option));

    private static bool IsProperty(INamedTypeSymbol? type, string option)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(option).OfType<IPropertySymbol>().Any(p => p.SetMethod is not null)) return true;
        }

        return false;
    }

    private static SourceChange Replace(List<ExpressionSyntax> found, string text) => new(
        found[0].SyntaxTree,
        TextSpan.FromBounds(found[0].SpanStart, found[found.Count - 1].Span.End),
        text);

    /// <summary>Takes nodes out of a list, each with one comma.</summary>
    private static SourceChange Cut<T>(IReadOnlyList<T> nodes, int first, int count = 1)
        where T : SyntaxNode
    {
        var (start, end) = first + count < nodes.Count
            ? (nodes[first].SpanStart, nodes[first + count].SpanStart)
            : (first == 0 ? nodes[first].SpanStart : nodes[first - 1].Span.End, nodes[first + count - 1].Span.End);
        return SourceChange.Remove(nodes[first].SyntaxTree, start, end);
    }

    private List<ExpressionSyntax> Expressions(string option, int item)
    {
        List<ExpressionSyntax> found = [.. ArgumentLocator.Arguments(attribute, constructor, option).Select(a => a.Expression)];
        if (item < 0) return found;
        if (found.Count == 1 && ArgumentLocator.Items(found[0]) is { } items) found = items;
        return item < found.Count ? [found[item]] : [];
    }

    // Behind constructor arguments, before properties.
    private SourceChange Add(string option, string value)
    {
        var isProperty = IsProperty(constructor?.ContainingType, option);
        var text = isProperty ? $"{option} = {value}" : $"{option}: {(value.StartsWith("[", StringComparison.Ordinal) ? List(value.Trim('[', ']')) : value)}";
        if (attribute.ArgumentList is not { } list) return SourceChange.Insert(attribute.SyntaxTree, attribute.Name.Span.End, $"({text})");
        var before = isProperty ? list.Arguments.Count : list.Arguments.TakeWhile(a => a.NameEquals is null).Count();
        if (before > 0) return SourceChange.Insert(attribute.SyntaxTree, list.Arguments[before - 1].Span.End, $", {text}");
        return SourceChange.Insert(attribute.SyntaxTree, list.OpenParenToken.Span.End, list.Arguments.Count > 0 ? $"{text}, " : text);
    }

    /// <summary>Arguments that lost their position say what they are for.</summary>
    private IEnumerable<SourceChange> NamesBehind(int first)
    {
        for (var i = first; i < Arguments.Count; i++)
        {
            if (Arguments[i] is not { NameEquals: null, NameColon: null } || ArgumentLocator.ParameterAt(constructor, i) is not { } name || IsParams(name)) continue;
            yield return SourceChange.Insert(attribute.SyntaxTree, Arguments[i].SpanStart, $"{name}: ");
        }
    }

    private bool IsParams(string option) => constructor?.Parameters.Any(p => p.IsParams && p.Name == option) == true;

    private string List(string values) => attribute.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 }
        ? $"[{values}]"
        : $"new[] {{ {values} }}";
}
