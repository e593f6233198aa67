using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Emission;

/// <summary>Code grows with distinct shapes, not with depth.</summary>
public sealed class SourceGrowthTests
{
    [Fact]
    public void Twelve_blocks_take_little_more_source_than_one()
    {
        var (one, twelve) = (Length(1), Length(12));
        Assert.True(twelve <= 1.3 * one, $"One block: {one} characters, twelve: {twelve}, {(double)twelve / one:F2} times as many.");
    }

    private static int Length(int repeat)
    {
        var run = GeneratorRun.Of($$"""
            using NetGen;

            [Block]
            [Residual<Mixer>]
            [Residual<FeedForward>]
            sealed class Layer;

            [Block]
            [Dense(64, activation: Activation.GELU)]
            [Dense(64)]
            sealed class Mixer;

            [Block]
            [Dense(256, activation: Activation.GELU)]
            [Dense(64)]
            sealed class FeedForward;

            [Network]
            [Input(32, 64)]
            [Block<Layer>(repeat: {{repeat}})]
            [Dense(65)]
            [SparseCategoricalCrossentropy]
            public partial class Model;
            """);
        Assert.Empty(run.Diagnostics);
        return run.Files.Sum(file => file.Text.Length);
    }
}
