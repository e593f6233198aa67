using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Reporting;
using NetGen.Generator;

namespace NetGen.Benchmarks.Workloads;

/// <summary>What the generator costs while a program is compiled and edited, and how its output grows.</summary>
internal sealed class GeneratorRuns : IWorkloadGroup
{
    private const int Layers = 50;

    public string Title => "Generator";

    public IEnumerable<Workload> Workloads() =>
    [
        new("generator-50-layers-cold", Cold(GeneratorInput.DeepNetwork(Layers))) { Goal = "≤ 150 ms" },
        new("generator-resnet20-cold", Cold(GeneratorInput.ResNet20())) { Goal = "≤ 300 ms" },
        new("generator-50-layers-unrelated-edit", UnrelatedEdit()) { Goal = "nothing rerun" },
    ];

    public IEnumerable<Fact> Facts()
    {
        yield return new Fact("generator-50-layers-rerun-steps", RerunSteps(), "none");
        var (one, twelve) = (EmittedCharacters(GeneratorInput.BlockNetwork(1)), EmittedCharacters(GeneratorInput.BlockNetwork(12)));
        yield return new Fact("emitted-source-1-block", $"{one} characters", "");
        yield return new Fact("emitted-source-12-blocks", $"{twelve} characters", "");
        yield return new Fact("emitted-source-12-to-1", $"{Format.Digits((double)twelve / one)}×", "≤ 1.3×");
        yield return new Fact("emitted-source-resnet20", $"{EmittedCharacters(GeneratorInput.ResNet20())} characters", "≤ 400 KB");
        yield return FirstPrediction.Measure();
    }

    /// <summary>A new driver and a new compilation, as at the start of a build in a warm compiler.</summary>
    private static Action Cold(string source)
    {
        var network = GeneratorInput.Parse(source);
        return () => Driver().RunGenerators(GeneratorInput.Program(network));
    }

    /// <summary>The same driver again after another file has changed, as on a keystroke.</summary>
    private static Action UnrelatedEdit()
    {
        var network = GeneratorInput.Parse(GeneratorInput.DeepNetwork(Layers));
        var driver = Driver().RunGenerators(GeneratorInput.Program(network));
        var edit = 0;
        return () => driver = driver.RunGenerators(GeneratorInput.Program(network, $"class Other {{ int edit = {edit++}; }}"));
    }

    /// <summary>The named steps whose output an unrelated edit made the generator compute anew and found changed.</summary>
    private static string RerunSteps()
    {
        var network = GeneratorInput.Parse(GeneratorInput.DeepNetwork(Layers));
        var driver = Driver(track: true).RunGenerators(GeneratorInput.Program(network));
        driver = driver.RunGenerators(GeneratorInput.Program(network, "class Other;"));
        var rerun = driver.GetRunResult().Results.Single().TrackedSteps
            .Where(step => step.Value.SelectMany(run => run.Outputs).Any(output =>
                output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified))
            .Select(step => step.Key)
            .Where(name => !name.StartsWith("compilation", StringComparison.OrdinalIgnoreCase));
        return string.Join(", ", rerun.DefaultIfEmpty("none"));
    }

    private static int EmittedCharacters(string source) => Driver()
        .RunGenerators(GeneratorInput.Program(GeneratorInput.Parse(source))).GetRunResult().GeneratedTrees.Sum(tree => tree.Length);

    private static GeneratorDriver Driver(bool track = false) => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: track));
}
