using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Losses;
using NetGen.Analyzers.Reading;
using NetGen.CodeFixes.Editing;

namespace NetGen.CodeFixes;

/// <summary>Turns a network that predicts probabilities into one that predicts logits: training is the same, for its loss takes the logits anyway.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(LogitsRefactoring))]
[Shared]
public sealed class LogitsRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute || model is null) return;
        if (attribute.Parent?.Parent is not TypeDeclarationSyntax declaration || model.GetDeclaredSymbol(declaration) is not { } type) return;
        if (!NetworkReader.Has(type, NetworkReader.Network) || Changes(model, type, attribute, context.CancellationToken) is not { Count: > 0 } edits) return;
        var changes = new ChangeSet();
        changes.Add(new("", "", edits));
        var solution = context.Document.Project.Solution;
        context.RegisterRefactoring(CodeAction.Create("Predict logits instead of probabilities", c => changes.ApplyAsync(solution, c), nameof(LogitsRefactoring)));
    }

    private static IReadOnlyList<SourceChange> Changes(
        SemanticModel model, INamedTypeSymbol type, AttributeSyntax attribute, CancellationToken cancellationToken)
    {
        var list = AttributeList.Of(type, NetworkReader.Network);
        var layers = list.Main.Where(a => LayerTable.IsLayer(AttributeList.KindOf(a)!)).Select(a => a.ApplicationSyntaxReference?.GetSyntax(cancellationToken)).ToList();
        var number = layers.IndexOf(attribute) + 1;
        if (number == 0 || GraphBuilder.Build(NetworkReader.Read(type, cancellationToken)).Graph is not { } graph) return [];
        var judged = graph.Losses.Where(loss => FusedActivations.IsFused(graph.Nodes[loss.Node], loss.Kind)).Select(loss => graph.Nodes[loss.Node]);
        if (judged.FirstOrDefault(n => n.LayerIndex == number) is not { } node) return [];
        var arguments = new ArgumentEditor(model, attribute);
        if (node.Layer is not (Activate or Softmax)) return [.. arguments.Reset("activation", -1)];
        return node.IsNamed || arguments.Written("From", -1) is not null ? [] : [new LayerEditor(model, attribute).Remove()];
    }
}
