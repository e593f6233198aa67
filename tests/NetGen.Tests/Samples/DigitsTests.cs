using System.Xml.Linq;
using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Samples;

/// <summary>The sample as a user runs it, on a few digits.</summary>
public sealed class DigitsTests
{
    [Theory]
    [InlineData("conv", "Where it looks", "What its channels look for")]
    [InlineData("dense", "What was read as what", "What its units look for")]
    public void It_trains_and_explains_itself(string network, params string[] headings)
    {
        var folder = Directory.CreateTempSubdirectory("netgen-digits");
        try
        {
            var (exitCode, output) = Run(folder.FullName, "--network", network, "--train-count", "300", "--epochs", "1", "--explain", "report.html");
            Assert.True(exitCode == 0, output);
            Assert.Contains("digits read correctly", output);
            Assert.Contains("bit by bit", output);
            var page = XDocument.Load(Path.Combine(folder.FullName, "report.html")).Root!;
            var shown = page.Descendants("h2").Select(heading => heading.Value).ToList();
            Assert.All(headings, heading => Assert.Contains(heading, shown));
            Assert.True(page.Descendants("img").Count() > 40, "few pictures");
            Assert.Equal(2, page.Descendants("svg").Count());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_wrong_option_says_so()
    {
        var (exitCode, output) = Run(Path.GetTempPath(), "--network", "deep");
        Assert.Equal(2, exitCode);
        Assert.Contains("conv or dense", output);
    }

    private static (int ExitCode, string Output) Run(string folder, params string[] arguments) => ChildProcess.Run(
        ChildProcess.Dotnet, [Path.Combine(AppContext.BaseDirectory, "Digits.dll"), .. arguments], directory: folder);
}
