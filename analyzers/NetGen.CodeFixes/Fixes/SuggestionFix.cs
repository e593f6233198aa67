using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Analyzers.Diagnostics;

namespace NetGen.CodeFixes.Fixes;

/// <summary>Carries out what the analyzer suggests: a number that fits, the nearest name, a layer in between …</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuggestionFix))]
[Shared]
public sealed class SuggestionFix : Fix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        "NETGEN110", "NETGEN112", "NETGEN116", "NETGEN117", "NETGEN118", "NETGEN119", "NETGEN120", "NETGEN121", "NETGEN122", "NETGEN124",
        "NETGEN125", "NETGEN126", "NETGEN127", "NETGEN128", "NETGEN129", "NETGEN130", "NETGEN132", "NETGEN134", "NETGEN135", "NETGEN136",
        "NETGEN137", "NETGEN138", "NETGEN139", "NETGEN140", "NETGEN143", "NETGEN144", "NETGEN145", "NETGEN147", "NETGEN149", "NETGEN150",
        "NETGEN151", "NETGEN152", "NETGEN153", "NETGEN154", "NETGEN155", "NETGEN156", "NETGEN157", "NETGEN158", "NETGEN159", "NETGEN165",
        "NETGEN166", "NETGEN167", "NETGEN175", "NETGEN176", "NETGEN177", "NETGEN185", "NETGEN186", "NETGEN187", "NETGEN200", "NETGEN201",
        "NETGEN210", "NETGEN211", "NETGEN214", "NETGEN215", "NETGEN220", "NETGEN221", "NETGEN230", "NETGEN236", "NETGEN246", "NETGEN247", "NETGEN250",
        "NETGEN300", "NETGEN301", "NETGEN302", "NETGEN303", "NETGEN304", "NETGEN305", "NETGEN306", "NETGEN307", "NETGEN308", "NETGEN309",
        "NETGEN310", "NETGEN311",
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
