using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;
using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Readme;

/// <summary>What the README shows compiles, and what it names exists.</summary>
public class ReadmeTests
{
    // What the snippets take as given.
    private const string Given =
        "Dataset train, Dataset test, float[] images, float[] logits, int[] labels, float[] board, float[] policy, float[] value, "
        + "Optimizer optimizer, float[] gradient, float[] image, float[] oneHot, float[] maps, float[] mapGradients, "
        + "Span<float> sound, float[] state, int token, float[] scores";

    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void Snippets_compile_without_warning()
    {
        var blocks = Regex.Matches(Text, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value).ToList();
        Assert.True(blocks.Count >= 5);
        var declarations = blocks.Where(b => b.Contains("class ")).Select(b => b.Replace("using NetGen;\n", ""));
        var statements = blocks.Where(b => !b.Contains("class "));
        var source = $$"""
            using System;
            using NetGen;
            {{string.Join("\n", declarations)}}
            static class Snippets
            {
                static void Run({{Given}})
                {
                    {{string.Join("\n", statements)}}
                }
            }
            """;
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "NetGen.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Readme", [CSharpSyntaxTree.ParseText(source, options)], references, new(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out _);
        Assert.Empty(completed.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()));

        // What it says the compiler writes, the compiler writes; … stands for what is left out.
        var written = completed.SyntaxTrees.Single(t => t.FilePath.EndsWith("DigitNet.g.cs", StringComparison.Ordinal)).ToString().Replace("global::", "");
        var excerpt = Regex.Match(Text, "```\n(private void .*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.NotEmpty(excerpt);
        Assert.All(excerpt.Split('\n', '…').Select(part => part.Trim(' ', ',')), part => Assert.Contains(part, written));
    }

    [Fact]
    public void Every_layer_loss_and_optimizer_in_the_tables_exists()
    {
        var names = Regex.Matches(Text, @"^\| (?!kind|---).*$", RegexOptions.Multiline)
            .TakeWhile(row => !row.Value.Contains("GFLOP"))
            .SelectMany(row => Regex.Matches(row.Value, "`([A-Z][A-Za-z0-9]+)`").Select(m => m.Groups[1].Value))
            .ToList();
        Assert.True(names.Count > 50, $"only {names.Count} names found");
        var types = typeof(Network).Assembly.GetExportedTypes().Select(t => t.Name.Split('`')[0]).ToHashSet();
        Assert.All(names, name => Assert.True(types.Contains(name + "Attribute") || types.Contains(name), name));
    }

    [Fact]
    public void Links_lead_somewhere()
    {
        var targets = Regex.Matches(Text, @"\]\(([^)#]+)\)").Select(m => m.Groups[1].Value).Where(t => !t.StartsWith("http", StringComparison.Ordinal));
        Assert.All(targets, target => Assert.True(File.Exists(Path.Combine(Repository.Root, target)), target));
    }
}
