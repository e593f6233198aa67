using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>Asserts all diagnostics of a source, the compiler's included.</summary>
internal static class Mistakes
{
    /// <summary>Analyzes a marked source; the squiggles are the marked ones and no other, and the messages those given, in order.</summary>
    public static Task Expect(string marked, params string[] messages) => Expect([marked], messages);

    /// <summary>The same for several files.</summary>
    public static async Task Expect(string[] marked, params string[] messages)
    {
        var sources = marked.Select(MarkedSource.Parse).ToArray();
        var compilation = Compiled.Sources([.. sources.Select(s => s.Text)]);
        var analyzed = compilation.WithAnalyzers([new NetworkAnalyzer()]);
        var found = await analyzed.GetAllDiagnosticsAsync();
        Compare([.. sources.Select((s, i) => (Compiled.FileName(i), Compiled.Prefix.Length, s))], messages, found);
    }

    /// <summary>Compares all errors, and all diagnostics of ours, with what is expected in those files, each with so much before its source.</summary>
    public static void Compare(
        IReadOnlyList<(string File, int Before, MarkedSource Source)> sources, IEnumerable<string> messages, IEnumerable<Diagnostic> diagnostics)
    {
        var found = diagnostics
            .Where(d => d.Severity == DiagnosticSeverity.Error || d.Id == "AD0001" || (IsOurs(d) && d.Severity == DiagnosticSeverity.Warning))
            .OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan.Start)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .ToList();
        var expected = sources.SelectMany(s =>
            s.Source.Marks.Select(m => $"{s.File} {m.Rule} '{s.Source.Text.Substring(m.Span.Start, m.Span.Length)}' at {m.Span.Start}"));
        Assert.Equal(Lines(expected), Lines(found.Select(Show)));
        Assert.Equal(Lines(messages), Lines(found.Where(IsOurs).Select(d => d.GetMessage())));

        string Show(Diagnostic diagnostic)
        {
            var (span, file) = (diagnostic.Location.SourceSpan, diagnostic.Location.SourceTree?.FilePath);
            var text = diagnostic.Location.SourceTree?.GetText().ToString(span);
            return $"{file} {diagnostic.Id} '{text}' at {span.Start - sources.FirstOrDefault(s => s.File == file).Before}";
        }
    }

    private static bool IsOurs(Diagnostic diagnostic) => diagnostic.Id.StartsWith("NETGEN", StringComparison.Ordinal);

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines) + "\n";
}
