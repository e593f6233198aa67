using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Samples;

/// <summary>The sample as a user runs it, for few epochs.</summary>
public sealed class NamesTests
{
    [Fact]
    public void It_trains_on_its_own_list_and_invents_names()
    {
        var (exitCode, output) = Run(Path.GetTempPath(), "--epochs", "2", "--count", "7");
        Assert.True(exitCode == 0, output);
        Assert.Contains("719 names, 26 letters", output);
        Assert.Contains("Epoch 2/2", output);
        Assert.Contains("7 names, ", output);
    }

    [Fact]
    public void It_trains_on_a_list_and_knows_what_is_on_it()
    {
        var folder = Directory.CreateTempSubdirectory("netgen-names");
        try
        {
            var names = Enumerable.Repeat("Ab", 3).Concat(Enumerable.Range(0, 40).Select(i => new string((char)('c' + i % 20), 3 + i / 20)));
            File.WriteAllLines(Path.Combine(folder.FullName, "names.txt"), [.. names, "", "averyveryverylongname"]);
            var (exitCode, output) = Run(folder.FullName, "--text", "names.txt", "--epochs", "60", "--rate", "0.01", "--count", "9", "--temperature", "0");
            Assert.True(exitCode == 0, output);
            Assert.Contains("41 names", output);
            Assert.Contains("1 more are left out", output);
            Assert.Contains("9 names, 1 of them different; 0 are not on the list.", output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_missing_or_short_list_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("netgen-names");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "short.txt"), "Ann\nBob\n");
            var (exitCode, output) = Run(folder.FullName, "--text", "short.txt");
            Assert.Equal(1, exitCode);
            Assert.Contains("2 names", output);
            (exitCode, output) = Run(folder.FullName, "--text", "none.txt");
            Assert.Equal(1, exitCode);
            Assert.Contains("none.txt", output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int ExitCode, string Output) Run(string folder, params string[] arguments) => ChildProcess.Run(
        ChildProcess.Dotnet, [Path.Combine(AppContext.BaseDirectory, "Names.dll"), .. arguments], directory: folder);
}
