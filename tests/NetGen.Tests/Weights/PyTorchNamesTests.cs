using NetGen.Tests.Sessions;
using NetGen.Weights;
using Xunit;

namespace NetGen.Tests.Weights;

public sealed class PyTorchNamesTests
{
    [Theory]
    [InlineData("fc1.kernel", new[] { 4, 3 }, "fc1.weight", new[] { 3, 4 })]
    [InlineData("block_2.fc1.kernel", new[] { 4, 3 }, "block_2.fc1.weight", new[] { 3, 4 })]
    [InlineData("fc1.bias", new[] { 3 }, "fc1.bias", new[] { 3 })]
    [InlineData("bn1.gamma", new[] { 8 }, "bn1.weight", new[] { 8 })]
    [InlineData("bn1.beta", new[] { 8 }, "bn1.bias", new[] { 8 })]
    [InlineData("bn1.moving_mean", new[] { 8 }, "bn1.running_mean", new[] { 8 })]
    [InlineData("bn1.moving_variance", new[] { 8 }, "bn1.running_var", new[] { 8 })]
    [InlineData("norm.scale", new[] { 8 }, "norm.weight", new[] { 8 })]
    [InlineData("prelu_1.alpha", new[] { 1, 1, 8 }, "prelu_1.weight", new[] { 8 })]
    [InlineData("prelu_1.alpha", new[] { 1 }, "prelu_1.weight", new[] { 1 })]
    [InlineData("prelu_1.alpha", new[] { 5, 8 }, "prelu_1.weight", new[] { 5, 8 })]
    [InlineData("conv.kernel", new[] { 5, 3, 7 }, "conv.weight", new[] { 7, 3, 5 })]
    [InlineData("conv.kernel", new[] { 5, 4, 3, 7 }, "conv.weight", new[] { 7, 3, 5, 4 })]
    [InlineData("conv.kernel", new[] { 2, 5, 4, 3, 7 }, "conv.weight", new[] { 7, 3, 2, 5, 4 })]
    [InlineData("depth.kernel", new[] { 5, 4, 3, 2 }, "depth.weight", new[] { 6, 1, 5, 4 }, 2)]
    [InlineData("depth.kernel", new[] { 5, 3, 1 }, "depth.weight", new[] { 3, 1, 5 }, 2)]
    [InlineData("depth.kernel", new[] { 5, 1, 3 }, "depth.weight", new[] { 3, 1, 5 }, 2)]
    public void Each_role_has_its_name_and_shape(string name, int[] shape, string expectedName, int[] expectedShape, int columnAxes = 1)
    {
        var tensor = TensorOf(name, shape, columnAxes);
        Assert.Equal(expectedName, tensor.Name);
        Assert.Equal(expectedShape, tensor.Shape);
    }

    [Fact]
    public void A_kernel_of_a_convolution_begins_with_the_channels()
    {
        var tensor = TensorOf("conv.kernel", [2, 1, 2, 3]);
        float[] logical = [111, 112, 113, 121, 122, 123, 211, 212, 213, 221, 222, 223];
        float[] file = [111, 211, 121, 221, 112, 212, 122, 222, 113, 213, 123, 223];
        Assert.Equal(file, tensor.ToFile(logical));
        Assert.Equal(logical, tensor.FromFile(file));
    }

    [Fact]
    public void A_depthwise_kernel_has_the_outputs_of_a_channel_beside_each_other()
    {
        var tensor = TensorOf("depth.kernel", [2, 3, 2], columnAxes: 2);
        float[] logical = [111, 112, 121, 122, 131, 132, 211, 212, 221, 222, 231, 232];
        float[] file = [111, 211, 112, 212, 121, 221, 122, 222, 131, 231, 132, 232];
        Assert.Equal(file, tensor.ToFile(logical));
        Assert.Equal(logical, tensor.FromFile(file));
    }

    [Fact]
    public void A_separable_convolution_is_two()
    {
        var builder = new ParameterListBuilder();
        builder.Add("sep.depthwise_kernel", [5, 4, 3, 2], Initializer.Zeros, columnAxes: 2);
        builder.Add("sep.pointwise_kernel", [1, 1, 6, 7], Initializer.Zeros);
        builder.Add("sep.bias", [7], Initializer.Zeros);
        builder.Add("sep.alpha", [7], Initializer.Zeros);
        var tensors = FileTensor.Of(builder.Build("One"), WeightNames.PyTorch);
        Assert.Equal(
            ["sep.depthwise.weight (6, 1, 5, 4)", "sep.pointwise.weight (7, 6, 1, 1)", "sep.pointwise.bias (7)", "sep.alpha (7)"],
            tensors.Select(tensor => $"{tensor.Name} {ParameterLayout.Text(tensor.Shape)}"));
    }

    [Fact]
    public void Projections_of_attention_are_linear_layers()
    {
        var builder = new ParameterListBuilder();
        foreach (var role in (string[])["query", "key", "value"]) builder.Add($"block.mha.{role}.kernel", [2, 3, 2], Initializer.Zeros, columnAxes: 2);
        builder.Add("block.mha.attention_output.kernel", [3, 2, 5], Initializer.Zeros);
        builder.Add("block.mha.query.bias", [3, 2], Initializer.Zeros);
        builder.Add("block.mha.attention_output.bias", [5], Initializer.Zeros);
        var tensors = FileTensor.Of(builder.Build("One"), WeightNames.PyTorch);
        Assert.Equal(
            [
                "block.mha.query.weight (6, 2)", "block.mha.key.weight (6, 2)", "block.mha.value.weight (6, 2)", "block.mha.attention_output.weight (5, 6)",
                "block.mha.query.bias (6)", "block.mha.attention_output.bias (5)",
            ],
            tensors.Select(tensor => $"{tensor.Name} {ParameterLayout.Text(tensor.Shape)}"));
        float[] logical = [111, 112, 121, 122, 131, 132, 211, 212, 221, 222, 231, 232];
        float[] file = [111, 211, 112, 212, 121, 221, 122, 222, 131, 231, 132, 232];
        Assert.Equal(file, tensors[0].ToFile(logical));
        Assert.Equal(logical, tensors[0].FromFile(file));
    }

    [Fact]
    public void Projections_that_PyTorchs_module_can_have_are_one_tensor()
    {
        var builder = new ParameterListBuilder();
        foreach (var role in (string[])["query", "key", "value"]) builder.Add($"mha.{role}.kernel", [4, 2, 2], Initializer.Zeros, columnAxes: 2);
        builder.Add("mha.attention_output.kernel", [2, 2, 4], Initializer.Zeros);
        foreach (var role in (string[])["query", "key", "value"]) builder.Add($"mha.{role}.bias", [2, 2], Initializer.Zeros);
        builder.Add("mha.attention_output.bias", [4], Initializer.Zeros);
        var description = builder.Build("One");
        string[] packed =
        [
            "mha.in_proj_weight (12, 4) from 0", "mha.in_proj_weight (12, 4) from 16", "mha.in_proj_weight (12, 4) from 32", "mha.out_proj.weight (4, 4) from 0",
            "mha.in_proj_bias (12) from 0", "mha.in_proj_bias (12) from 4", "mha.in_proj_bias (12) from 8", "mha.out_proj.bias (4) from 0",
        ];
        Assert.Equal(packed, Names(null));
        Assert.Equal(packed, Names(name => name == "mha.in_proj_weight"));
        Assert.Equal("mha.query.weight (4, 4) from 0", Names(_ => false)[0]);

        string[] Names(Func<string, bool>? has) =>
            [.. FileTensor.Of(description, WeightNames.PyTorch, has).Select(t => $"{t.Name} {ParameterLayout.Text(t.Shape)} from {t.Start}")];
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

    private static FileTensor TensorOf(string name, int[] shape, int columnAxes = 1)
    {
        var builder = new ParameterListBuilder();
        builder.Add(name, shape, Initializer.Zeros, columnAxes: columnAxes);
        return Assert.Single(FileTensor.Of(builder.Build("One"), WeightNames.PyTorch));
    }
}
