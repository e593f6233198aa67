using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Analyzers.Diagnostics;
using NetGen.CodeFixes.Tests.Driving;
using Xunit;

namespace NetGen.CodeFixes.Tests;

/// <summary>Holds rules, their pages and their fixes together.</summary>
public class ConventionTests
{
    private static readonly string Docs = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "analyzers", "docs");

    public static TheoryData<string> Rules => [.. RuleTable.All.Select(r => r.Id)];

    /// <summary>A page says "None" and why, or what the fix does; the table says it in short.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_and_table_say_whether_there_is_a_fix(string id)
    {
        var text = Fix(id);
        var cell = Regex.Match(Read("README"), $@"\| \[{id}\]\({id}\.md\) \| [^|]+ \| ([^|]+) \|").Groups[1].Value;
        Assert.NotEmpty(cell);
        Assert.Equal(FixTable.Rules.Contains(id), !text.StartsWith("None: ", StringComparison.Ordinal));
        Assert.Equal(FixTable.Rules.Contains(id), cell != "–");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Every_offer_repairs_the_mistake_that_the_page_shows(string id)
    {
        if (!FixTable.Rules.Contains(id)) return;
        var solution = EditorProject.Of(Repair.Prefix + Wrong(id), "class Model; interface IModel;");
        var actions = await Repair.Actions(id, solution);

        // A page that says where there is a fix may show a mistake without one.
        if (!Fix(id).StartsWith("Where ", StringComparison.Ordinal)) Assert.NotEmpty(actions);
        foreach (var action in actions)
        {
            var found = await EditorProject.Diagnostics(await Repair.Apply(action, solution));
            Assert.DoesNotContain(found, d => d.Id == id || d.Id.StartsWith("CS", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_fix_is_for_rules_that_exist_and_repairs_all_of_them_at_once()
    {
        Assert.Subset(RuleTable.All.Select(r => r.Id).ToHashSet(), FixTable.Rules.ToHashSet());
        Assert.All(FixTable.Rules, rule => Assert.Single(FixTable.Of(rule)));
        FixAllScope[] scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];
        Assert.All(FixTable.All, fix => Assert.Subset(fix.GetFixAllProvider()!.GetSupportedFixAllScopes().ToHashSet(), scopes.ToHashSet()));
    }

    private static string Wrong(string id) => Regex.Match(Read(id), "## Wrong\n\n```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private static string Fix(string id)
    {
        var parts = Read(id).Split("\n## Fix\n\n");
        Assert.True(parts.Length == 2 && parts[1].Trim().Length > 0, $"{id}.md must end in a section Fix: what the fix does, or 'None: ' and why");
        return parts[1];
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Docs, name + ".md"));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
