using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace NetGen.CodeFixes.Tests.Driving;

/// <summary>Asserts what "Fix all" makes of documents, projects and solutions.</summary>
internal static class RepairAll
{
    /// <summary>The offer with that title, taken for all diagnostics of the rule in the scope of the first, gives those files.</summary>
    public static async Task Expect(string rule, Solution solution, string title, FixAllScope scope, params string[] expected)
    {
        var diagnostic = (await EditorProject.Diagnostics(solution)).First(d => d.Id == rule);
        var action = (await Repair.Actions(solution, diagnostic)).Single(a => a.Title == title);
        var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
        var fix = FixTable.Of(rule).Single();
        var context = new FixAllContext(document, fix, scope, action.EquivalenceKey!, [rule], new AllDiagnostics(rule), CancellationToken.None);
        var all = (await fix.GetFixAllProvider()!.GetFixAsync(context))!;
        Assert.Equal(expected, await EditorProject.Texts(await Repair.Apply(all, solution)));
    }
}
