using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace NetGen.CodeFixes.Tests.Driving;

/// <summary>Asserts all that is offered for a mistake and what each offer makes of the source.</summary>
internal static class Repair
{
    /// <summary>What stands before every source.</summary>
    public const string Prefix = "using NetGen;\n";

    /// <summary>For the first diagnostic of the rule, those titles are offered in that order; each gives that source, in which the rule finds nothing.</summary>
    public static async Task Expect(string rule, string source, params (string Title, string Fixed)[] offers)
    {
        var solution = EditorProject.Of(Prefix + source);
        await Expect(rule, solution, [.. offers.Select(o => (o.Title, new[] { Prefix + o.Fixed }))]);
    }

    /// <summary>The same for whole files.</summary>
    public static async Task Expect(string rule, Solution solution, params (string Title, string[] Fixed)[] offers)
    {
        var actions = await Actions(rule, solution);
        Assert.Equal(offers.Select(o => o.Title), actions.Select(a => a.Title));
        Assert.Equal(actions.Count, actions.Select(a => a.EquivalenceKey).Distinct().Count());
        for (var i = 0; i < offers.Length; i++)
        {
            var changed = await Apply(actions[i], solution);
            Assert.Equal(offers[i].Fixed, await EditorProject.Texts(changed));
            Assert.DoesNotContain(await EditorProject.Diagnostics(changed), d => d.Id == rule || d.Id.StartsWith("CS", StringComparison.Ordinal));
        }
    }

    /// <summary>The actions that are offered for the first diagnostic of a rule.</summary>
    public static async Task<IReadOnlyList<CodeAction>> Actions(string rule, Solution solution)
    {
        var diagnostic = (await EditorProject.Diagnostics(solution)).First(d => d.Id == rule);
        return await Actions(solution, diagnostic);
    }

    public static async Task<IReadOnlyList<CodeAction>> Actions(Solution solution, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
        foreach (var fix in FixTable.Of(diagnostic.Id))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    public static async Task<Solution> Apply(CodeAction action, Solution solution)
    {
        var operations = await action.GetOperationsAsync(solution, new Progress<CodeAnalysisProgress>(), CancellationToken.None);
        return Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
    }
}
