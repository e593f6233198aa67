using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetGen.CodeFixes;

/// <summary>A fix that says for each diagnostic what it would change; one diagnostic or all of them are then repaired alike.</summary>
public abstract class Fix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new FixAll(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var proposal in await ProposeAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                var changes = new ChangeSet();
                changes.Add(proposal);
                var solution = context.Document.Project.Solution;
                context.RegisterCodeFix(CodeAction.Create(proposal.Title, c => changes.ApplyAsync(solution, c), proposal.Key), diagnostic);
            }
        }
    }

    /// <summary>The ways out of a diagnostic in a document, the best first.</summary>
    internal async Task<IReadOnlyList<Proposal>> ProposeAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            ? [.. Propose(new(model, root.FindNode(diagnostic.Location.SourceSpan), diagnostic, cancellationToken))]
            : [];

    /// <summary>The ways out of a mistake, the best first.</summary>
    private protected abstract IEnumerable<Proposal> Propose(Mistake mistake);
}
