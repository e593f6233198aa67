using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Reporting;
using NetGen.Generator;

namespace NetGen.Benchmarks.Workloads;

/// <summary>What a keystroke costs in a project of 200 files with 20 networks.</summary>
internal sealed class EditorRuns : IWorkloadGroup
{
    private const int Keystrokes = 100;
    private const int WarmUpKeystrokes = 400;
    private const int Analyses = 7;

    public string Title => "Editor";

    public IEnumerable<Workload> Workloads()
    {
        yield return new("editor-keystroke-elsewhere", new EditorProject(new NetworkGenerator()).EditElsewhere);
        yield return new("editor-keystroke-in-network", new EditorProject(new NetworkGenerator()).EditNetwork);
    }

    public IEnumerable<Fact> Facts()
    {
        var (own, reading) = GeneratorSeconds();
        yield return new Fact("editor-generator-reading", Format.Time(reading), "attributes of 20 networks");
        yield return new Fact("editor-generator-beyond-reading", Format.Time(Math.Max(own - reading, 0)), "≤ 1 ms");
        yield return new Fact("editor-networks-made-anew", $"{MadeAnew()} of {EditorProject.Networks}", "1");
        yield return new Fact("editor-analyzer-per-network", Format.Time(AnalyzerSeconds() / EditorProject.Networks), "≤ 5 ms");
    }

    /// <summary>What the generator takes after a keystroke elsewhere, and what one that reads only takes: medians, in turns.</summary>
    private static (double Own, double Reading) GeneratorSeconds()
    {
        var (own, reading) = (new EditorProject(new NetworkGenerator()), new EditorProject(new ReadingGenerator()));
        List<double> ownSeconds = [], readingSeconds = [];
        for (var i = 0; i < WarmUpKeystrokes + Keystrokes; i++)
        {
            own.EditElsewhere();
            reading.EditElsewhere();
            if (i < WarmUpKeystrokes) continue;
            ownSeconds.Add(own.Seconds);
            readingSeconds.Add(reading.Seconds);
        }

        return (Statistics.Median(ownSeconds), Statistics.Median(readingSeconds));
    }

    /// <summary>The networks whose files a keystroke in one of them writes again.</summary>
    private static int MadeAnew()
    {
        var project = new EditorProject(new NetworkGenerator(), track: true);
        project.EditNetwork();
        return project.Result.Results.Single().TrackedSteps["Emit"]
            .SelectMany(step => step.Outputs)
            .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
    }

    /// <summary>The time that the analyzer itself takes for the project, as the compiler counts it.</summary>
    private static double AnalyzerSeconds()
    {
        var project = new EditorProject(new NetworkGenerator());
        var analyzer = new NetworkAnalyzer();
        var times = new List<double>();
        for (var i = 0; i < Analyses; i++)
        {
            project.EditNetwork();
            var run = project.Compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
            times.Add(run.GetAnalyzerTelemetryInfoAsync(analyzer, default).GetAwaiter().GetResult().ExecutionTime.TotalSeconds);
        }

        return Statistics.Median(times);
    }
}
