using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetGen.CodeFixes;

/// <summary>Repairs all mistakes of a kind in a document, project or solution in the same way.</summary>
internal sealed class FixAll(Fix fix) : FixAllProvider
{
    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var changes = new ChangeSet();
        foreach (var diagnostic in await Diagnostics(context).ConfigureAwait(false))
        {
            if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is not { } document) continue;
            var proposals = await fix.ProposeAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (proposals.FirstOrDefault(p => p.Key == context.CodeActionEquivalenceKey) is { } proposal) changes.Add(proposal);
        }

        return CodeAction.Create(
            $"Fix all {string.Join(", ", context.DiagnosticIds.OrderBy(id => id, StringComparer.Ordinal))}",
            c => changes.ApplyAsync(context.Solution, c),
            context.CodeActionEquivalenceKey);
    }

    private static async Task<IEnumerable<Diagnostic>> Diagnostics(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document }) return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var found = new List<Diagnostic>();
        foreach (var project in projects) found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        return found;
    }
}
