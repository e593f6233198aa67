using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>What users are shown is free of mistakes and of what is suspicious.</summary>
public class DocumentationTests
{
    [Theory]
    [InlineData("README.md")]
    public async Task NetworksDeserveNoDiagnostic(string document)
    {
        var text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", document));
        var networks = Regex.Matches(text, "```csharp\n(.*?)```", RegexOptions.Singleline)
            .Select(m => m.Groups[1].Value.Replace("using NetGen;\n", ""))
            .Where(code => code.Contains("[Network]"))
            .ToArray();
        Assert.True(networks.Length > 3);
        var found = await Compiled.Sources(networks).WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(found.Where(d => d.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Hidden).Select(d => d.ToString()));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
