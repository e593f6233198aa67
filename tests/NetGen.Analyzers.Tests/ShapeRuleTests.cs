using Xunit;

namespace NetGen.Analyzers.Tests;

public class ShapeRuleTests
{
    [Fact]
    public Task ReshapeCount() => Mistakes.Expect(
        """
        [Network] [Input(4, 3)] [Reshape({|NETGEN132:5, 2|})] [Dense(3)] partial class Net;
        [Network] [Input(4, 3)] [Reshape({|NETGEN132:-1, 5|})] partial class Other;
        """,
        "Layer 1 [Reshape]: 5×2 has 10 elements, but input 4×3 has 12; 6×2 would fit",
        "Layer 1 [Reshape]: -1×5 has a multiple of 5 elements, but input 4×3 has 12");

    [Fact]
    public Task ReshapeUnknowns() => Mistakes.Expect(
        "[Network] [Input(4, 3)] [Reshape({|NETGEN133:-1, 2, -1|})] partial class Net;",
        "Layer 1 [Reshape]: only one entry of shape may be -1, but 2 are");

    [Theory]
    [InlineData("1, 1", "")]
    [InlineData("1", "")]
    [InlineData("0, 1", "; try order: [1, 2]")]
    [InlineData("2, 1, 3", "")]
    public Task NotAPermutation(string order, string hint) => Mistakes.Expect(
        $$"""[Network] [Input(4, 3)] [Permute({|NETGEN134:{{order}}|})] partial class Net;""",
        $"Layer 1 [Permute]: order must be a permutation of 1, 2, but is {order}{hint}");

    [Fact]
    public Task AxisOutOfRange() => Mistakes.Expect(
        """
        [Network] [Input(4, 3)] [Softmax({|NETGEN135:0|})] partial class A;
        [Network] [Input(4, 3)] [LogSoftmax(axis: {|NETGEN135:-3|})] partial class B;
        [Network] [Input(4)] [Concatenate("input", axis: {|NETGEN135:2|})] partial class C;
        [Network] [Input(4, 3)] [Dot("input", axes: [1, {|NETGEN135:int.MaxValue|}])] partial class D;
        [Network] [Input(4, 3)] [Dot("input", axes: {|NETGEN135:3|})] partial class E;
        """,
        "Layer 1 [Softmax]: axis must be in [1, 2] or [-2, -1] for input 4×3, but is 0; try axis: 1 or -1",
        "Layer 1 [LogSoftmax]: axis must be in [1, 2] or [-2, -1] for input 4×3, but is -3; try axis: -2 or -1",
        "Layer 1 [Concatenate]: axis must be in [1] or [-1] for input 4, but is 2; try axis: 1",
        "Layer 1 [Dot]: axes must be in [1, 2] or [-2, -1] for input 4×3, but is 2147483647; try axes 2: 2 or -1",
        "Layer 1 [Dot]: axes must be in [1, 2] or [-2, -1] for input 4×3, but is 3; try axes: 2 or -1");

    [Fact]
    public Task WrongRank() => Mistakes.Expect(
        "[Network] [Input(4, 3)] [{|NETGEN136:RepeatVector(2)|}] [Dense(3)] partial class Net;",
        "Layer 1 [RepeatVector]: input must have one axis, but is 4×3; try [Flatten] before it");

    [Theory]
    [InlineData("Add")]
    [InlineData("Subtract")]
    [InlineData("Multiply")]
    [InlineData("Average")]
    [InlineData("Maximum")]
    [InlineData("Minimum")]
    public Task MergeShapes(string merge) => Mistakes.Expect(
        $$"""
        [Network] [Input(4, 3)] [Dense(2, Name = "a")] [{{merge}}({|NETGEN137:"input"|})] [Flatten] partial class Net;
        [Network] [Input(4, 3)] [Flatten(Name = "a")] [{{merge}}("input", {|NETGEN137:"a"|})] [Flatten] partial class Other;
        """,
        $"Layer 2 [{merge}]: 'a' is 4×2, but 'input' is 4×3; sizes must be equal, or 1 on one side",
        $"Layer 2 [{merge}]: 'input' is 4×3, but 'a' is 12; sizes must be equal, or 1 on one side");

    [Fact]
    public Task ConcatenateShapes() => Mistakes.Expect(
        """
        [Network] [Input(4, 3)] [Dense(2, Name = "a")] [Concatenate({|NETGEN138:"input"|}, axis: 1)] partial class Net;
        [Network] [Input(4, 3)] [Flatten(Name = "a")] [Concatenate("input", {|NETGEN138:"a"|})] partial class Other;
        """,
        "Layer 2 [Concatenate]: 'a' is 4×2, but 'input' is 4×3; sizes must be equal on every axis but 1; try axis: 2",
        "Layer 2 [Concatenate]: 'input' is 4×3, but 'a' is 12; sizes must be equal on every axis but 2");

    [Fact]
    public Task DotSizes() => Mistakes.Expect(
        """[Network] [Input(4, 3)] [Dense(2, Name = "a")] [Dot({|NETGEN139:"input"|}, axes: [-1, 1])] partial class Net;""",
        "Layer 2 [Dot]: axis 2 of 'a' 4×2 has 2 elements, but axis 1 of 'input' 4×3 has 4; both must be equal; try axes: [1, 1]");

    [Fact]
    public Task DotAxes() => Mistakes.Expect(
        """[Network] [Input(4, 3)] [Dot("input", axes: {|NETGEN140:[1, 2, 1]|})] [Dot("input", axes: {|NETGEN140:new int[0]|})] partial class Net;""",
        "Layer 1 [Dot]: axes must be one axis or one for each tensor, but has 3 entries",
        "Layer 2 [Dot]: axes must be one axis or one for each tensor, but has 0 entries");

    [Fact]
    public Task LayersBehindAMistakeAreNotReported() => Mistakes.Expect(
        """
        [Network] [Input(4, 3)] [{|NETGEN136:RepeatVector(2)|}] [Reshape(5)] [Softmax(7)] [Add("input")] [SparseCategoricalCrossentropy]
        partial class Net;
        """,
        "Layer 1 [RepeatVector]: input must have one axis, but is 4×3; try [Flatten] before it");
}
