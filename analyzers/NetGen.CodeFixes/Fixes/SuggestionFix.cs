using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Diagnostics;
using NetGen.CodeFixes.Editing;

namespace NetGen.CodeFixes.Fixes;

/// <summary>Carries out what the analyzer suggests: a number that fits, the nearest name, a layer in between …</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuggestionFix))]
[Shared]
public sealed class SuggestionFix : Fix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        "NETGEN119", "NETGEN185", "NETGEN186", "NETGEN230",
    ];

    private protected override IEnumerable<Proposal> Propose(Mistake mistake)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var suggestion in Suggestion.Of(mistake.Diagnostic))
        {
            var steps = suggestion.Edits.Select(e => SuggestedStep.Of(mistake, e)).ToList();
            if (steps.Any(s => s is null)) continue;
            var titles = steps.Select((s, i) => i == 0 ? s!.Title : char.ToLowerInvariant(s!.Title[0]) + s.Title.Substring(1));
            var key = string.Join(", ", steps.Select(s => s!.Key));
            for (var i = 2; !keys.Add(key); i++) key = $"{string.Join(", ", steps.Select(s => s!.Key))} #{i}";
            yield return new(string.Join(" and ", titles), key, [.. steps.SelectMany(s => s!.Changes)]);
        }
    }
}
