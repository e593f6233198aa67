using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Emission;

/// <summary>The memory of sessions that the class's documentation and its Summary name is that of their arenas.</summary>
public sealed class SessionMemoryTests
{
    [Theory]
    [InlineData(Sources.Classifier, true)]
    [InlineData("using NetGen; [Network] [Input(40, 40, 8)] [Conv2D(40, 3)] [ReLU] [Conv2D(8, 3)] public partial class Net;", false)]
    public void Panels_of_16_floats_for_a_sample(string source, bool isTrained)
    {
        var text = GeneratorRun.Of(source).Files.Single(f => !f.HintName.Contains("Kernels", StringComparison.Ordinal)).Text;
        var sizes = Regex.Matches(text, @"arenaUnits: (\d+)").Select(m => 64 * long.Parse(m.Groups[1].Value)).Select(Size).ToList();
        Assert.Equal(isTrained ? 2 : 1, sizes.Count);
        var line = $"Memory of sessions, a sample: inference {sizes[0]}{(isTrained ? $", training {sizes[1]}" : "")}";
        Assert.Contains($"/// <item>{line}</item>\n", text);
        Assert.Contains($"], \"{line}\");\n", text);
    }

    private static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} bytes",
        < 1024 * 1024 => (bytes / 1024.0).ToString("0.#", CultureInfo.InvariantCulture) + " KB",
        _ => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture) + " MB",
    };
}
