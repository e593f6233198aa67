using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>The table of layers names them as users write them, and counts their work: a multiply-add is two operations.</summary>
public sealed class SummaryTests
{
    private static readonly NetworkSource Networks = new(("Net", """
        [Input(7, 6, 4)]
        [Conv2D(8, 3, padding: Padding.Same, groups: 2, activation: Activation.ReLU)]
        [DepthwiseConv2D(3, stride: 2, depthMultiplier: 2)]
        [SeparableConv2D(5, [1, 2])]
        [Conv2DTranspose(3, 2, stride: 2)]
        [Reshape(6, 6)]
        [Conv1D(2, 3)]
        [LSTM(5, returnSequences: true)]
        [RMSNormalization]
        [MultiHeadAttention(2, 3, outputDim: 7, causal: true)]
        """));

    [Theory]
    [InlineData("conv2d_1", "Conv2D, ReLU", "7×6×8", 152, 2 * 18 * 7 * 6 * 8)]
    [InlineData("depthwise_conv2d_1", "DepthwiseConv2D", "3×2×16", 160, 2 * 9 * 3 * 2 * 16)]
    [InlineData("separable_conv2d_1", "SeparableConv2D", "3×1×5", 117, 2 * ((2 * 3 * 16) + (16 * 3 * 5)))]
    [InlineData("conv2d_transpose_1", "Conv2DTranspose", "6×2×3", 63, 2 * 3 * 5 * 4 * 3)]
    [InlineData("conv1d_1", "Conv1D", "4×2", 38, 2 * 18 * 4 * 2)]
    [InlineData("lstm_1", "LSTM", "4×5", 160, 2 * (2 + 5) * 20 * 4)]
    [InlineData("rms_normalization_1", "RMSNormalization", "4×5", 5, 0)]
    [InlineData("multi_head_attention_1", "MultiHeadAttention", "4×7", 157, 2 * ((((3 * 5 * 6) + (6 * 7)) * 4) + (2 * 4 * 4 * 6 / 2)))]
    public void Row(string name, string kind, string shape, int parameters, int operations)
    {
        var row = Networks["Net"].Driver.Summary.Split('\n').Single(line => line.StartsWith(name, StringComparison.Ordinal));
        var cells = row.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal([name, kind, shape, $"{parameters:N0}", $"{operations:N0}"], cells);
    }
}
