using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Driving;

/// <summary>A project as an editor sees it: the generator runs after each edit and remembers what it did before.</summary>
public sealed class EditedProject
{
    private GeneratorRun.Settings settings = new();
    private GeneratorDriver driver;

    public EditedProject(params string[] sources) : this(tracksSteps: true, sources)
    {
    }

    /// <param name="tracksSteps">Whether reasons are kept; they hold more memory than an editor does.</param>
    /// <param name="sources">The project's files.</param>
    public EditedProject(bool tracksSteps, params string[] sources)
    {
        driver = GeneratorRun.CreateDriver(settings, tracksSteps);
        Compilation = GeneratorRun.Compile(settings, sources);
        Run();
    }

    /// <summary>The project as it is, without generated files.</summary>
    public Compilation Compilation { get; private set; }

    /// <summary>The text of all generated files after the latest edit.</summary>
    public string Generated => string.Join("\n", driver.GetRunResult().Results[0].GeneratedSources.Select(file => file.SourceText));

    public void Edit(int file, string text)
    {
        var tree = Compilation.SyntaxTrees.ElementAt(file);
        Compilation = Compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, settings.ParseOptions, tree.FilePath));
        Run();
    }

    public void Add(string text)
    {
        Compilation = Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, settings.ParseOptions, $"Added{Compilation.SyntaxTrees.Count()}.cs"));
        Run();
    }

    public void Remove(int file)
    {
        Compilation = Compilation.RemoveSyntaxTrees(Compilation.SyntaxTrees.ElementAt(file));
        Run();
    }

    /// <summary>Changes the project's settings, which parses every file again.</summary>
    public void Configure(GeneratorRun.Settings changed)
    {
        settings = changed;
        var trees = Compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), settings.ParseOptions, tree.FilePath)).ToArray();
        Compilation = Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees).WithOptions(settings.CompilationOptions);
        driver = driver.WithUpdatedParseOptions(settings.ParseOptions);
        Run();
    }

    /// <summary>Why each output of a step is what it is after the latest edit, network by network.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) => Outputs(step).Select(output => output.Reason);

    /// <summary>What a step made, network by network.</summary>
    public IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(string step) =>
        driver.GetRunResult().Results[0].TrackedSteps[step].SelectMany(run => run.Outputs);

    private void Run() => driver = driver.RunGenerators(Compilation);
}
