using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>Resolves the names of a network or block and takes the findings about them.</summary>
/// <param name="names">The names.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="isBound">Whether the compiler could bind every attribute; if not, what is missing may be what it could not bind.</param>
internal sealed class NameResolver(NameScope names, List<Finding> findings, bool isBound)
{
    /// <summary>Whether the compiler could bind every attribute.</summary>
    public bool IsBound { get; } = isBound;

    /// <summary>Whether every name so far is what it should be, so that what nothing names is a mistake of its own.</summary>
    public bool IsSound { get; set; } = isBound;

    /// <summary>The step of a name.</summary>
    public StepInput Resolve(string? name, int index, string argument, string title, int item = -1)
    {
        if (names.Find(name ?? "") is { } found) return new(found, name!, argument);
        if (IsBound) findings.Add(Unknown(name ?? "", index, argument, title, item));
        IsSound = false;
        return new(StepInput.Missing, name ?? "", argument);
    }

    private Finding Unknown(string name, int index, string argument, string title, int item)
    {
        var nearest = names.Nearest(name);
        var hint = names.IsBelow(name) ? "; it is declared below, and a layer reads only what is above it" : NameHint.Question(nearest);
        return new(NameRules.Unknown.Id, index, argument, [title, name, hint], item, Suggestions: Suggestion.Nearest(argument, nearest, item));
    }

    /// <summary>The name that the user gives a layer or input; null for none, or after a finding.</summary>
    public string? GivenName(int index, AttributeDeclaration attribute, string title)
    {
        if (attribute.Find("Name") is not { Value: string name }) return null;
        if (ParameterName.IsValid(name)) return name;
        Report(NameRules.Invalid, index, "Name", ParameterName.Valid(name) is { } valid ? [Suggestion.Rename(valid)] : [], title, name);
        IsSound = false;
        return null;
    }

    /// <summary>Gives a name to a step; false after a finding if it is taken.</summary>
    public bool Register(string name, int index, Step step)
    {
        if (names.TryAdd(name, index, step.Title, out var existing)) return true;
        EquatableArray<Suggestion> suggestions = step.IsNamed ? [Suggestion.Name("Name", names.Free(name))] : [];
        Report(NameRules.Duplicate, step.Attribute, "Name", suggestions, step.Title, name, existing);
        IsSound = false;
        return false;
    }

    public void Report(DiagnosticDescriptor rule, int index, string? argument, params string[] texts) => Report(rule, index, argument, [], texts);

    public void Report(DiagnosticDescriptor rule, int index, string? argument, EquatableArray<Suggestion> suggestions, params string[] texts) =>
        findings.Add(new(rule.Id, index, argument, texts.ToEquatableArray(), Suggestions: suggestions));
}
