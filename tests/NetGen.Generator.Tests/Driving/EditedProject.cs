using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Driving;

/// <summary>A project as an editor sees it: the generator runs after each edit and remembers what it did before.</summary>
public sealed class EditedProject
{
    private static readonly GeneratorRun.Settings Settings = new();
    private GeneratorDriver driver = GeneratorRun.CreateDriver(Settings);
    private Compilation compilation;

    public EditedProject(params string[] sources)
    {
        compilation = GeneratorRun.Compile(Settings, sources);
        Run();
    }

    /// <summary>The text of all generated files after the latest edit.</summary>
    public string Generated => string.Join("\n", driver.GetRunResult().Results[0].GeneratedSources.Select(file => file.SourceText));

    public void Edit(int file, string text)
    {
        var tree = compilation.SyntaxTrees.ElementAt(file);
        compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, Settings.ParseOptions, tree.FilePath));
        Run();
    }

    public void Add(string text)
    {
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, Settings.ParseOptions, $"Added{compilation.SyntaxTrees.Count()}.cs"));
        Run();
    }

    /// <summary>Why each output of a step is what it is after the latest edit, network by network.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) => driver.GetRunResult().Results[0].TrackedSteps[step]
        .SelectMany(run => run.Outputs)
        .Select(output => output.Reason);

    private void Run() => driver = driver.RunGenerators(compilation);
}
