using System.Runtime.CompilerServices;
using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>
/// Compares generated files with the ones that were accepted, by the conventions of Verify.SourceGenerators: the accepted text of a
/// file is <c>Class.Method#Hint.verified.cs</c> beside the test; on a mismatch what came out instead is left as <c>.received.cs</c>.
/// </summary>
/// <remarks>
/// To accept: look at the difference, then rename <c>.received.cs</c> to <c>.verified.cs</c>, or run the tests with the environment
/// variable <c>NETGEN_ACCEPT_SNAPSHOTS=1</c>.
/// </remarks>
public static class Snapshot
{
    private static readonly bool Accepting = Environment.GetEnvironmentVariable("NETGEN_ACCEPT_SNAPSHOTS") == "1";

    /// <summary>Asserts that the generated files are exactly the accepted ones.</summary>
    /// <param name="run">The run of the generator.</param>
    /// <param name="kernels">Whether kernels count too; they are large, and alike for most networks.</param>
    /// <param name="testFile">The test's file.</param>
    /// <param name="method">The test's name.</param>
    public static void Verify(GeneratorRun run, bool kernels = true, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        var folder = Path.GetDirectoryName(testFile)!;
        var test = $"{Path.GetFileNameWithoutExtension(testFile)}.{method}";
        var files = run.Files.Where(file => kernels || !file.HintName.Contains(".Kernels")).ToDictionary(file => $"{test}#{HintOf(file.HintName)}", file => Normalize(file.Text));
        var problems = files.Select(file => Compare(Path.Combine(folder, file.Key), file.Value)).OfType<string>().ToList();
        foreach (var stale in Directory.GetFiles(folder, $"{test}#*.verified.cs").Where(path => !files.ContainsKey(NameOf(path))))
        {
            if (Accepting) File.Delete(stale);
            else problems.Add($"{Path.GetFileName(stale)} is accepted, but no such file was generated.");
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    private static string? Compare(string path, string text)
    {
        var (verified, received) = ($"{path}.verified.cs", $"{path}.received.cs");
        if (File.Exists(verified) && Normalize(File.ReadAllText(verified)) == text)
        {
            File.Delete(received);
            return null;
        }

        File.WriteAllText(Accepting ? verified : received, text);
        return Accepting ? null : $"{Path.GetFileName(verified)} differs: compare it with the .received.cs beside it, and rename that to accept.";
    }

    private static string HintOf(string hintName) => hintName.EndsWith(".cs", StringComparison.Ordinal) ? hintName[..^3] : hintName;

    private static string NameOf(string path) => Path.GetFileName(path)[..^".verified.cs".Length];

    private static string Normalize(string text) => text.ReplaceLineEndings("\n");
}
