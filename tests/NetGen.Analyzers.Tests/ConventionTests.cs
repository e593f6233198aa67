using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Losses;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>Holds together what is written in several places.</summary>
public class ConventionTests
{
    private static readonly string TestFolder = Path.GetDirectoryName(ThisFile())!;
    private static readonly string AnalyzerFolder = Path.Combine(TestFolder, "..", "..", "analyzers");

    public static TheoryData<string> Rules => [.. RuleTable.All.Select(r => r.Id)];

    public static TheoryData<string> ShownRules => [.. RuleTable.All.Where(r => r.DefaultSeverity > DiagnosticSeverity.Hidden).Select(r => r.Id)];

    public static TheoryData<string> LayerAttributes => [.. AttributesOf(typeof(LayerAttribute)).Where(n => !n.Contains('`'))];

    /// <summary>Families have ranges of ids: there may be room between them.</summary>
    [Fact]
    public void IdsHaveOneForm() => Assert.All(RuleTable.All, rule => Assert.Matches("^NETGEN[1-4][0-9][0-9]$", rule.Id));

    [Theory]
    [MemberData(nameof(Rules))]
    public void RuleIsDescribedTrackedAndTested(string id)
    {
        var rule = RuleTable.Find(id);
        Assert.Equal((SeverityOf(id), true), (rule.DefaultSeverity, rule.IsEnabledByDefault));
        Assert.NotEmpty(rule.Description.ToString());
        Assert.EndsWith($"analyzers/docs/{id}.md", rule.HelpLinkUri);
        var title = rule.Title.ToString();
        Assert.StartsWith($"# {id}: {title}\n", Page(id));
        Assert.Contains($"| [{id}]({id}.md) | {title} | ", Page("README"));
        var releases = Directory.GetFiles(Path.Combine(AnalyzerFolder, "NetGen.Analyzers"), "AnalyzerReleases.*.md").Select(File.ReadAllText);
        Assert.Contains($"{id} | {rule.Category} | {rule.DefaultSeverity} | {title}\n", string.Concat(releases));
        Assert.Contains(Directory.GetFiles(TestFolder, "*RuleTests.cs"), file => File.ReadAllText(file).Contains($"NETGEN{id[6..]}:"));
    }

    /// <summary>
    /// What is wrong is an error; what is only suspicious has ids from 300 on, what is only known from 390 on. Code that uses networks is wrong from
    /// 400 on, suspicious from 410 on.
    /// </summary>
    private static DiagnosticSeverity SeverityOf(string id) => int.Parse(id["NETGEN".Length..], CultureInfo.InvariantCulture) switch
    {
        < 300 or (>= 400 and < 410) => DiagnosticSeverity.Error,
        < 390 or >= 410 => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Hidden,
    };

    [Theory]
    [MemberData(nameof(ShownRules))]
    public async Task PageShowsTheMistakeAndItsRepair(string id)
    {
        var examples = Page(id).Split("```csharp\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]).ToArray();
        Assert.Equal(2, examples.Length);
        Assert.Equal([id], (await OurRules(id, examples[0])).Where(rule => rule.StartsWith("NETGEN", StringComparison.Ordinal)).Distinct());
        Assert.Empty(await OurRules(id, examples[1]));
    }

    [Fact]
    public void EveryLayerAttributeHasAReader()
    {
        var read = LayerTable.Attributes.Append(LayerTable.Block).Append(LayerTable.Residual).Append(LayerTable.TimeDistributed);
        Assert.Equal(AttributesOf(typeof(LayerAttribute)), read.Order(StringComparer.Ordinal));
    }

    /// <summary>An option that its reader does not look at would be an option without effect.</summary>
    [Theory]
    [MemberData(nameof(LayerAttributes))]
    public void EveryOptionIsRead(string attribute)
    {
        var type = typeof(LayerAttribute).Assembly.GetType($"NetGen.{attribute}Attribute")!;
        var options = type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.Name!).Distinct().ToList();
        string[] readers = ["Layers", "Reading"];
        var read = string.Concat(readers
            .SelectMany(folder => Directory.GetFiles(Path.Combine(AnalyzerFolder, "NetGen.Analyzers", folder), "*.cs", SearchOption.AllDirectories))
            .Select(File.ReadAllText));
        Assert.All(options, option => Assert.Contains($"\"{Stem(option)}\"", read));

        string Stem(string option) => option.EndsWith("InitializerValue", StringComparison.Ordinal) ? option[..^"Value".Length]
            : option == "initializerValue" ? "initializer"
            : option.EndsWith('s') && options.Contains(option[..^1]) ? option[..^1]
            : option;
    }

    [Fact]
    public void EveryLossAttributeHasAReader()
    {
        Assert.Equal(AttributesOf(typeof(LossAttribute)), Enum.GetNames<LossKind>().Order(StringComparer.Ordinal));
        Assert.All(Enum.GetNames<LossKind>(), name => Assert.NotNull(LossTable.Find(name)));
    }

    [Theory]
    [InlineData(typeof(Activation), typeof(ActivationKind))]
    [InlineData(typeof(NetGen.Initializer), typeof(InitializerKind))]
    [InlineData(typeof(NetGen.ElementType), typeof(Graphs.ElementType))]
    [InlineData(typeof(NetGen.PReLUShare), typeof(Layers.PReLUShare))]
    [InlineData(typeof(NetGen.Padding), typeof(Layers.Padding))]
    [InlineData(typeof(NetGen.ConvolutionAlgorithm), typeof(ConvAlgorithm))]
    [InlineData(typeof(NetGen.Bidirectional), typeof(Layers.Directions))]
    [InlineData(typeof(NetGen.Interpolation), typeof(Layers.Interpolation))]
    [InlineData(typeof(NetGen.TableUpdate), typeof(Layers.TableUpdate))]
    public void EnumsMirrorTheRuntime(Type runtime, Type mirror) => Assert.Equal(Members(runtime), Members(mirror));

    private static Dictionary<int, string> Members(Type type) => Enum.GetValuesAsUnderlyingType(type).Cast<int>().Distinct().ToDictionary(
        value => value,
        value => Enum.GetNames(type).First(name => (int)(object)Convert.ToInt32(Enum.Parse(type, name)) == value));

    private static string[] AttributesOf(Type family) =>
    [
        .. family.Assembly.GetTypes()
            .Where(t => !t.IsAbstract && family.IsAssignableFrom(t))
            .Select(t => t.Name.Replace("Attribute", ""))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The rules that a page's example breaks; of one that uses a network, behind an empty line, the compiler's errors as well.</summary>
    private static async Task<IEnumerable<string>> OurRules(string id, string source)
    {
        if (RuleTable.OfCalls.Any(rule => rule.Id == id))
        {
            var end = source.IndexOf("\n\n", StringComparison.Ordinal);
            return await CallMistakes.RulesOf(source[..end], source[end..]);
        }

        var compilation = Compiled.Sources(source, "class Model; interface IModel;");
        var found = await compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return found.Where(d => d.Severity > DiagnosticSeverity.Hidden).Select(d => d.Id);
    }

    private static string Page(string name) => File.ReadAllText(Path.Combine(AnalyzerFolder, "docs", name + ".md"));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
