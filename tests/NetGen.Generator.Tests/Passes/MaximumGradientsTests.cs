using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Passes;

/// <summary>An activation before a maximum is differentiated at the maxima, of which there are fewer than pixels, unless somebody asks for the pixels'.</summary>
public sealed class MaximumGradientsTests
{
    [Theory]
    [InlineData("", "[MaxPooling2D(2)]", true)]
    [InlineData("", "[MaxPooling2D(3, stride: 1)]", true)]
    [InlineData("", "[GlobalMaxPooling2D(keepDims: true)]", true)]
    [InlineData(", Name = \"c\"", "[MaxPooling2D(2)]", true)]
    [InlineData("", "[AveragePooling2D(2)]", false)]
    [InlineData(", Name = \"c\"", "[MaxPooling2D(2)] [MaxPooling2D(2, From = \"c\")] [Add(\"max_pooling2d_1\")]", false)]
    [InlineData(", Name = \"c\"", "[MaxPooling2D(2)] [Probe(\"c\")]", false)]
    public void The_slope_is_taken_of_maxima(string named, string pool, bool ofMaxima)
    {
        var run = GeneratorRun.Of(
            $"using NetGen; [Network] [Input(12, 12, 3)] [Conv2D(8, 3, activation: Activation.ReLU{named})] {pool} [Flatten] [Dense(3)] [MeanSquaredError] partial class Net;");
        Assert.Empty(run.Diagnostics);
        var calls = run.Files.Single(file => file.HintName == "Net.g.cs").Text.Split('\n').Where(line => line.Contains("ReLUGradient(")).ToList();
        Assert.NotEmpty(calls);
        Assert.All(calls, call => Assert.Equal(ofMaxima, call.Contains("MaxPooling2d1)")));
    }
}
