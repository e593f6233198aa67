using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Samples;

/// <summary>The sample as a user runs it, for two steps.</summary>
public sealed class TinyGptTests
{
    [Fact]
    public void It_trains_on_a_text_and_writes()
    {
        var folder = Directory.CreateTempSubdirectory("netgen-gpt");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "text.txt"), string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i} ")));
            var (exitCode, output) = Run(folder.FullName, "--text", "text.txt", "--steps", "2", "--length", "150", "--prompt", "1 2");
            Assert.True(exitCode == 0, output);
            Assert.Contains("[1 2]", output);
            Assert.Contains("150 characters", output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_missing_text_is_named()
    {
        var (exitCode, output) = Run(Path.GetTempPath(), "--text", "none.txt");
        Assert.Equal(1, exitCode);
        Assert.Contains("none.txt", output);
    }

    private static (int ExitCode, string Output) Run(string folder, params string[] arguments) => ChildProcess.Run(
        ChildProcess.Dotnet, [Path.Combine(AppContext.BaseDirectory, "TinyGpt.dll"), .. arguments], directory: folder);
}
