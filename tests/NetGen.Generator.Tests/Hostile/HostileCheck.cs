using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers;
using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Hostile;

/// <summary>What must hold of any source: nothing throws, nothing hangs, and what has no error compiles.</summary>
internal static class HostileCheck
{
    // What the smallest of the compiler's threads have.
    private const int StackBytes = 1 << 20;

    // Others have the processors as well; the shortest of some tries counts.
    private const int MostTries = 3;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(120);
    private static readonly CompilationWithAnalyzersOptions OneThread = new(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
    private static readonly GeneratorRun.Settings Settings = new();
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(NetworkAnalyzer).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !t.IsAbstract)
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    private static readonly CSharpCompilation Empty = GeneratorRun.Compile(Settings, "");

    /// <summary>Checks a source.</summary>
    /// <param name="source">The user's file.</param>
    /// <param name="compiles">Whether the generated code of a source without errors is compiled, which takes long.</param>
    /// <returns>What was seen of it.</returns>
    public static HostileOutcome Check(string source, bool compiles)
    {
        var outcome = CheckOnce(source, compiles);
        for (var i = 1; i < MostTries && outcome.Slowest > Longest; i++) outcome = CheckOnce(source, compiles: false);
        Assert.True(outcome.Slowest < Longest, $"{outcome}\n{source}");
        return outcome;
    }

    private static HostileOutcome CheckOnce(string source, bool compiles)
    {
        HostileOutcome? outcome = null;
        Exception? error = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    outcome = Run(source, compiles);
                }
                catch (Exception e)
                {
                    error = e;
                }
            },
            StackBytes) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(Hang), $"No answer in {Hang.TotalSeconds} s:\n{source}");
        return error is null ? outcome! : throw new InvalidOperationException($"{error.Message}\n{source}", error);
    }

    private static HostileOutcome Run(string source, bool compiles)
    {
        var tree = CSharpSyntaxTree.ParseText(source, Settings.ParseOptions, "Hostile.cs");
        var compilation = Empty.ReplaceSyntaxTree(Empty.SyntaxTrees[0], tree);
        var start = Stopwatch.GetTimestamp();
        var reported = Diagnostics(compilation);
        var analysis = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        var driver = GeneratorRun.CreateDriver(Settings).RunGeneratorsAndUpdateCompilation(compilation, out var completed, out _);
        var generation = Stopwatch.GetElapsedTime(start);
        var result = driver.GetRunResult().Results[0];
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);

        var isBroken = reported.Any(d => !IsOurs(d));
        var isRefused = reported.Any(IsOurs);
        var mayCompile = !isBroken && (isRefused || compiles);
        var problems = mayCompile
            ? Diagnostics(completed).Where(d => d.Location.SourceTree?.FilePath != tree.FilePath)
            : result.GeneratedSources.SelectMany(s => s.SyntaxTree.GetDiagnostics());
        Assert.Empty(problems.Select(d => d.ToString()).Take(5));
        return new(string.Join("; ", reported.Take(3).Select(d => d.ToString())), isBroken, isRefused, mayCompile && result.GeneratedSources.Length > 0, analysis, generation);
    }

    /// <summary>All errors: ours, and the compiler's.</summary>
    private static Diagnostic[] Diagnostics(Compilation compilation)
    {
        var found = compilation.WithAnalyzers(Analyzers, OneThread).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        Assert.DoesNotContain(found, d => d.Id == "AD0001");
        return [.. found.Where(d => d.Severity == DiagnosticSeverity.Error)];
    }

    private static bool IsOurs(Diagnostic diagnostic) => diagnostic.Id.StartsWith("NETGEN", StringComparison.Ordinal);
}
