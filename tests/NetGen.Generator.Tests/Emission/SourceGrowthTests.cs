using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Emission;

/// <summary>Code grows with distinct shapes, not with depth.</summary>
public sealed class SourceGrowthTests
{
    // What a block that is like another may add, all sessions together: where it lies, as far as that follows no rule.
    private const int CharactersOfBlock = 400;

    private const string Dense = """
        [Network]
        [Input(32, 64)]
        [Block<Layer>(repeat: REPEAT)]
        [Dense(65)]
        [SparseCategoricalCrossentropy]
        public partial class Model;

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
        """;

    private const string Attention = """
        [Network]
        [Input(128, Type = ElementType.Int32)]
        [Embedding(65, 128)]
        [PositionEmbedding]
        [Block<Layer>(repeat: REPEAT)]
        [LayerNormalization]
        [Dense(65)]
        [SparseCategoricalCrossentropy]
        public partial class Model;

        [Block]
        [Residual<Attend>]
        [Residual<FeedForward>]
        sealed class Layer;

        [Block]
        [LayerNormalization]
        [MultiHeadAttention(heads: 4, causal: true)]
        [Dropout(0.1f)]
        sealed class Attend;

        [Block]
        [LayerNormalization]
        [Dense(512, activation: Activation.GELU)]
        [Dense(128)]
        sealed class FeedForward;
        """;

    private const string Convolutions = """
        [Network]
        [Input(32, 32, 3)]
        [Conv2D(16, 3, padding: Padding.Same, useBias: false)]
        [BatchNormalization]
        [ReLU]
        [Block<Basic>(repeat: REPEAT)]
        [GlobalAveragePooling2D]
        [Dense(10)]
        [SparseCategoricalCrossentropy]
        public partial class Model;

        [Block]
        [Conv2D(16, 3, padding: Padding.Same, useBias: false)]
        [BatchNormalization]
        [ReLU]
        [Conv2D(16, 3, padding: Padding.Same, useBias: false)]
        [BatchNormalization]
        [Add("input")]
        [ReLU]
        sealed class Basic;
        """;

    [Theory]
    [InlineData(Dense)]
    [InlineData(Attention)]
    [InlineData(Convolutions)]
    public void Twelve_blocks_take_little_more_source_than_one(string source)
    {
        var (one, twelve) = (Length(source, 1), Length(source, 12));
        Assert.True(twelve <= 1.3 * one, $"One block: {one} characters, twelve: {twelve}, {(double)twelve / one:F2} times as many.");
    }

    [Theory]
    [InlineData(Dense, CharactersOfBlock)]
    [InlineData(Attention, CharactersOfBlock)]
    [InlineData(Convolutions, CharactersOfBlock)]
    public void Another_block_takes_a_few_lines(string source, int most)
    {
        var added = (Length(source, 23) - Length(source, 13)) / 10;
        Assert.True(added <= most, $"A block more: {added} characters more.");
    }

    private static int Length(string source, int repeat)
    {
        var run = GeneratorRun.Of($"using NetGen;\n{source.Replace("REPEAT", $"{repeat}")}");
        Assert.Empty(run.Diagnostics);
        return run.Files.Sum(file => file.Text.Length);
    }
}
