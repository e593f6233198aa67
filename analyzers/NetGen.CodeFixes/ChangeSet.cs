using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>The changes of several proposals; one that contradicts those before it stays out, and what two have in common is done once.</summary>
internal sealed class ChangeSet
{
    private readonly HashSet<SourceChange> changes = [];

    public void Add(Proposal proposal)
    {
        if (proposal.Changes.All(c => changes.Contains(c) || !changes.Any(other => Contradicts(other, c)))) changes.UnionWith(proposal.Changes);
    }

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var file in changes.GroupBy(c => c.Tree))
        {
            if (solution.GetDocument(file.Key) is not { } document) continue;
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var ordered = file.OrderBy(c => c.Span.Start).ThenBy(c => c.Span.Length).Select(c => new TextChange(c.Span, c.Text));
            solution = solution.WithDocumentText(document.Id, text.WithChanges(ordered));
        }

        return solution;
    }

    private static bool Contradicts(SourceChange one, SourceChange other) => one.Tree == other.Tree
        && (one.Span.OverlapsWith(other.Span) || (one.Span.IsEmpty && other.Span.IsEmpty && one.Span == other.Span));
}
