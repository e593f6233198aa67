using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;
using NetGen.Generator.Passes;
using Xunit;

namespace NetGen.Generator.Tests.Passes;

/// <summary>Which algorithm a convolution gets: what was measured to be the fastest, or what the layer asks for.</summary>
public sealed class ConvolutionChoiceTests
{
    [Theory]
    [InlineData(32, 16, 16, 4)]
    [InlineData(16, 32, 32, 4)]
    [InlineData(8, 64, 64, 4)]
    [InlineData(28, 32, 64, 4)]
    [InlineData(28, 64, 64, 4)]
    [InlineData(14, 128, 128, 4)]
    [InlineData(7, 256, 256, 4)]
    [InlineData(7, 512, 512, 2)]
    [InlineData(4, 64, 64, 2)]
    [InlineData(5, 64, 64, 0)]
    [InlineData(28, 1, 32, 0)]
    [InlineData(28, 32, 10, 0)]
    public void Auto_takes_the_fastest(int size, int inputs, int outputs, int tile)
    {
        var convolution = Convolution(size, inputs, outputs);
        Assert.Equal(tile, ConvolutionChoice.TileOf(convolution, m => WinogradGeometry.OfForward(convolution, m)));
    }

    [Theory]
    [InlineData(28, 64, 64, true)]
    [InlineData(8, 16, 16, true)]
    [InlineData(4, 64, 64, false)]
    [InlineData(28, 3, 64, false)]
    [InlineData(14, 512, 512, false)]
    public void Auto_takes_the_fastest_weight_gradient(int size, int inputs, int outputs, bool byTiles) =>
        Assert.Equal(byTiles, ConvolutionChoice.HasGradientByTiles(Convolution(size, inputs, outputs)));

    [Theory]
    [InlineData(ConvAlgorithm.Direct, 0)]
    [InlineData(ConvAlgorithm.Winograd2, 2)]
    [InlineData(ConvAlgorithm.Winograd4, 4)]
    public void A_layer_may_ask(ConvAlgorithm algorithm, int tile)
    {
        foreach (var (size, channels) in new[] { (28, 64), (1, 1) })
        {
            var convolution = Convolution(size, channels, channels) with { Algorithm = algorithm };
            Assert.Equal(tile, ConvolutionChoice.TileOf(convolution, m => WinogradGeometry.OfForward(convolution, m)));
            Assert.Equal(tile, ConvolutionChoice.TileOf(convolution, m => WinogradGeometry.OfInputGradient(convolution, m)));
            Assert.Equal(tile > 0, ConvolutionChoice.HasGradientByTiles(convolution));
        }
    }

    [Theory]
    [InlineData(3, 2, 1, 1)]
    [InlineData(3, 1, 2, 1)]
    [InlineData(5, 1, 1, 1)]
    [InlineData(3, 1, 1, 2)]
    public void Other_windows_are_direct(int kernel, int stride, int dilation, int groups)
    {
        var axis = new WindowAxis(28, kernel, stride, dilation, 1, 1);
        var convolution = new ConvolutionGeometry(new Window([axis, axis]), 64, 64, groups);
        Assert.Equal(0, ConvolutionChoice.TileOf(convolution, m => WinogradGeometry.OfForward(convolution, m)));
        Assert.False(ConvolutionChoice.HasGradientByTiles(convolution));
    }

    private static ConvolutionGeometry Convolution(int size, int inputs, int outputs)
    {
        var axis = new WindowAxis(size, 3, 1, 1, 1, 1);
        return new(new Window([axis, axis]), inputs, outputs);
    }
}
