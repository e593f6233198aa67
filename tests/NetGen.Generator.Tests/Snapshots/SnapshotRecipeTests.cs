using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>What docs/snapshot-testing.md recommends to users compiles and works.</summary>
public sealed class SnapshotRecipeTests : IDisposable
{
    private const string Name = "Example.Regressor.g.cs";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("netgen-recipe-");

    private static string[] Snippets => [.. Regex
        .Matches(File.ReadAllText(Path.Combine(ConventionTests.RepositoryRoot(), "docs", "snapshot-testing.md")), "```csharp\n(.*?)```", RegexOptions.Singleline)
        .Select(match => match.Groups[1].Value)];

    private string Received => Path.Combine(folder.FullName, $"{Name}.received.txt");

    private string Verified => Path.Combine(folder.FullName, $"{Name}.verified.txt");

    [Fact]
    public void The_helper_accepts_the_same_text_and_shows_where_another_differs()
    {
        var verify = Helper();
        Generate(Sources.Regressor);
        Assert.Contains("line 1", Assert.Throws<InvalidOperationException>(verify).Message);
        File.Move(Received, Verified);
        verify();
        Generate(Sources.Regressor.Replace("Dense(2)", "Dense(3)"));
        Assert.DoesNotContain("line 1 ", Assert.Throws<InvalidOperationException>(verify).Message);
        Assert.Contains("dense_1: Dense → 3", File.ReadAllText(Received));
        Generate(Sources.Regressor);
        verify();
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void Every_snippet_compiles() => Assert.DoesNotContain(GeneratorRun.Of(Snippets[0], $$"""
        using System;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CSharp;
        using NetGen.Generator;

        static class Tests
        {
            static void Without()
            {
                {{Snippets[1]}}
            }

            static async Task WithVerify()
            {
                {{Snippets[2]}}
            }

            // As in the packages Verify and Verify.SourceGenerators.
            static Settings Verify(GeneratorDriver driver) => new();

            class Settings
            {
                public Task IgnoreGeneratedResult(Func<GeneratedSourceResult, bool> ignored) => Task.CompletedTask;
            }
        }
        """).Diagnostics, d => !IsOfVersions(d));

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Writes a network's files where the compiler would.</summary>
    private void Generate(string source)
    {
        foreach (var tree in GeneratorRun.Of(source).Result.GeneratedTrees)
        {
            var path = Path.Combine(folder.FullName, "obj", tree.FilePath);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, tree.ToString());
        }
    }

    // These tests reference a framework newer than the compiler was built for.
    private static bool IsOfVersions(Diagnostic diagnostic) => diagnostic.Id is "CS1701" or "CS1702";

    private Action Helper()
    {
        using var image = new MemoryStream();
        Assert.True(GeneratorRun.Of(Snippets[0]).Compilation.Emit(image).Success);
        var method = Assembly.Load(image.ToArray()).GetType("GeneratedFile")!.GetMethod("Verify")!;
        return () => method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, ["obj", Name, Path.Combine(folder.FullName, "Test.cs")], null);
    }
}
