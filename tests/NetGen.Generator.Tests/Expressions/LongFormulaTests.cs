using System.Diagnostics;
using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Expressions;

/// <summary>A function of as many operations as there may be is compiled in no time, its derivative too.</summary>
[Collection(Alone.Name)]
public sealed class LongFormulaTests
{
    [Theory]
    [InlineData("x * MathF.Sin({0})")]
    [InlineData("MathF.Tanh(x + {0})")]
    [InlineData("x > 1 ? x * {0} : x / 2")]
    [InlineData("x / (1 + {0})")]
    public void Is_compiled_in_no_time(string step)
    {
        var formula = "x";
        for (var i = 0; i < 84; i++) formula = string.Format(step, formula);
        var source = Sources.Curved.Replace("x * MathF.Exp(-Scaled(x))", formula);
        GeneratorRun.Of(Sources.Curved);
        var watch = Stopwatch.StartNew();
        var run = GeneratorRun.Of(source);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
        Assert.DoesNotContain(run.Files, file => file.Text.Contains("throw new InvalidOperationException"));
        Assert.Empty(run.Diagnostics);
    }
}
