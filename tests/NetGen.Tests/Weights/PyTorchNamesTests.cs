using NetGen.Tests.Sessions;
using NetGen.Weights;
using Xunit;

namespace NetGen.Tests.Weights;

public sealed class PyTorchNamesTests
{
    [Theory]
    [InlineData("fc1.kernel", new[] { 4, 3 }, "fc1.weight", new[] { 3, 4 }, true)]
    [InlineData("block_2.fc1.kernel", new[] { 4, 3 }, "block_2.fc1.weight", new[] { 3, 4 }, true)]
    [InlineData("fc1.bias", new[] { 3 }, "fc1.bias", new[] { 3 }, false)]
    [InlineData("prelu_1.alpha", new[] { 1, 1, 8 }, "prelu_1.weight", new[] { 8 }, false)]
    [InlineData("prelu_1.alpha", new[] { 1 }, "prelu_1.weight", new[] { 1 }, false)]
    [InlineData("prelu_1.alpha", new[] { 5, 8 }, "prelu_1.weight", new[] { 5, 8 }, false)]
    public void Each_role_has_its_name_and_shape(string name, int[] shape, string expectedName, int[] expectedShape, bool transposed)
    {
        var builder = new ParameterListBuilder();
        builder.Add(name, shape, Initializer.Zeros);
        var tensor = Assert.Single(FileTensor.Of(builder.Build("One"), WeightNames.PyTorch));
        Assert.Equal(expectedName, tensor.Name);
        Assert.Equal(expectedShape, tensor.Shape);
        Assert.Equal(transposed, tensor.Transposed);
    }

    [Fact]
    public void Slopes_beside_a_kernel_keep_their_name()
    {
        var builder = new ParameterListBuilder();
        builder.Add("fc1.kernel", [4, 3], Initializer.Zeros);
        builder.Add("fc1.alpha", [3], Initializer.Zeros);
        Assert.Equal(["fc1.weight", "fc1.alpha"], FileTensor.Of(builder.Build("One"), WeightNames.PyTorch).Select(tensor => tensor.Name));
    }

    [Fact]
    public void Unknown_conventions_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FileTensor.Of(new ParameterListBuilder().Build("None"), (WeightNames)7));
}
