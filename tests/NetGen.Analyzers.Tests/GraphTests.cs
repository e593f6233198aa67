using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Reading;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>What graphs say beside shapes: names, options, parameters, outputs, losses.</summary>
public class GraphTests
{
    [Fact]
    public void UnnamedLayersAreCountedByKind() => Assert.Equal(
        ["input", "dense_1", "prelu_1", "leaky_relu_1", "stem", "dense_2", "add_1"],
        Names("""[Dense(4)] [PReLU] [LeakyReLU] [Dense(4, Name = "stem")] [Dense(4)] [Add("stem")]"""));

    [Fact]
    public void BlocksMakePaths() => Assert.Equal(
        [
            "input", "residual_1.dense_1", "residual_1.projection", "residual_1.add", "block_1.dense_1", "block_2.dense_1",
            "tower_1.block_1.dense_1", "tower_2.block_1.dense_1", "block_3.dense_1", "add_1",
        ],
        Names("""[Residual<Part>(projection: true)] [Block<Part>(repeat: 2)] [Block<Outer>(repeat: 2, Name = "tower")] [Block<Part>] [Add("tower")]"""));

    [Fact]
    public void SeveralInputsAreNumbered()
    {
        var graph = Compiled.Graph("[Network] [Input(4)] [Input(3, Type = ElementType.Int32)] [Concatenate(\"input_1\")] partial class Net;");
        Assert.Equal([Graphs.ElementType.Float32, Graphs.ElementType.Int32], graph.Inputs.Select(i => graph.Nodes[i].Type));
        Assert.Equal([1, 0], graph.Nodes[2].Inputs);
    }

    [Fact]
    public void LayersCountFromOneAndThoseOfABlockCarryItsNumber() => Assert.Equal(
        [0, 1, 2, 3, 3],
        Compiled.Graph(Source("[Dense(4)] [ReLU] [Block<Part>(repeat: 2)]")).Nodes.Select(n => n.LayerIndex));

    [Fact]
    public void DenseOptions()
    {
        var node = Only("""
            [Dense(5, Activation.PReLU, true, Initializer.RandomNormal, 0.5f, Initializer.Constant, 2, 0.25f, l2: 0.125f, dropConnect: 0.75f, Trainable = false)]
            """);
        Assert.Equal(new Dense(5, ActivationFunction.Of(ActivationKind.PReLU), UseBias: true, DropConnect: 0.75f), node.Layer);
        Assert.Equal(
            [
                new Graphs.Parameter("dense_1.kernel", "kernel", new(3, 5), new(InitializerKind.RandomNormal, 0.5f), 3, 5, false, true, 0.25f, 0.125f, Columns: 5),
                new Graphs.Parameter("dense_1.bias", "bias", new(5), new(InitializerKind.Constant, 2), 5, 5, false, false),
                new Graphs.Parameter("dense_1.alpha", "alpha", new(5), new(InitializerKind.Constant, 0.25f), 5, 5, false, false),
            ],
            node.Parameters);
        Assert.Equal([true, false, false], node.Parameters.Select(p => p.IsMatrix));
    }

    /// <summary>Shapes, storage and fans are Keras's.</summary>
    [Theory]
    [InlineData("[Conv2D(8, [3, 5], groups: 2)]", "conv2d_1.kernel 3×5×2×8, 8 columns, fans 30 and 120; conv2d_1.bias 8, 0 columns, fans 8 and 8")]
    [InlineData("[DepthwiseConv2D([3, 5], depthMultiplier: 3, useBias: false)]", "depthwise_conv2d_1.kernel 3×5×4×3, 12 columns, fans 60 and 45")]
    [InlineData(
        "[SeparableConv2D(8, 3, depthMultiplier: 2, useBias: false, activation: Activation.PReLU)]",
        "separable_conv2d_1.depthwise_kernel 3×3×4×2, 8 columns, fans 36 and 18; separable_conv2d_1.pointwise_kernel 1×1×8×8, 8 columns, fans 8 and 8; "
        + "separable_conv2d_1.alpha 8, 0 columns, fans 8 and 8")]
    [InlineData("[Conv2DTranspose(8, 3, useBias: false)]", "conv2d_transpose_1.kernel 3×3×8×4, 4 columns, fans 72 and 36")]
    public void ParametersOfConvolutions(string layer, string expected)
    {
        var graph = Compiled.Graph($"[Network] [Input(9, 7, 4)] {layer} partial class Net;");
        var parameters = graph.Nodes[1].Parameters.Select(p => $"{p.Name} {p.Shape}, {p.Columns} columns, fans {p.FanIn} and {p.FanOut}");
        Assert.Equal(expected, string.Join("; ", parameters));
    }

    [Fact]
    public void OptionsOfConvolutions()
    {
        var graph = Compiled.Graph("""
            [Network] [Input(9, 7, 4)]
            [Conv2D(8, [3, 2], strides: [2, 1], pads: [1, 0], dilations: [1, 3], groups: 4, activation: Activation.ReLU, useBias: false, l1: 0.5f,
                kernelInitializer: Initializer.HeNormal, algorithm: ConvolutionAlgorithm.Direct)]
            partial class Net;
            """);
        var window = new Window([new(9, 3, 2, 1, 1, 1), new(7, 2, 1, 3, 0, 0)]);
        Assert.Equal(new Conv(window, 8, 4, ActivationFunction.Of(ActivationKind.ReLU), false, ConvAlgorithm.Direct), graph.Nodes[1].Layer);
        var kernel = Assert.Single(graph.Nodes[1].Parameters);
        Assert.Equal((new(InitializerKind.HeNormal), 0.5f, 0f, true), (kernel.Initializer, kernel.L1, kernel.L2, kernel.Decays));
    }

    /// <summary>Keras's Same has the odd element behind; a transposed convolution has the window of the convolution it transposes.</summary>
    [Theory]
    [InlineData("[Conv1D(2, 4, padding: Padding.Same)]", 8, 4, 1, 1, 1, 2)]
    [InlineData("[Conv1D(2, 4, stride: 3, padding: Padding.Same)]", 8, 4, 3, 1, 1, 1)]
    [InlineData("[Conv1D(2, 1, stride: 3, padding: Padding.Same)]", 8, 1, 3, 1, 0, 0)]
    [InlineData("[Conv1D(2, 3, dilation: 2, padding: Padding.Causal)]", 8, 3, 1, 2, 4, 0)]
    [InlineData("[Conv1DTranspose(2, 4, stride: 3)]", 25, 4, 3, 1, 0, 0)]
    [InlineData("[Conv1DTranspose(2, 2, stride: 3)]", 24, 2, 3, 1, 0, -1)]
    [InlineData("[Conv1DTranspose(2, 4, stride: 3, padding: Padding.Same)]", 24, 4, 3, 1, 0, 1)]
    [InlineData("[Conv1DTranspose(2, 3, stride: 2, pad: 1, outputPadding: 1)]", 16, 3, 2, 1, 1, 0)]
    public void WindowOf(string layer, int input, int kernel, int stride, int dilation, int before, int after)
    {
        var graph = Compiled.Graph($"[Network] [Input(8, 3)] {layer} partial class Net;");
        var window = graph.Nodes[1].Layer switch { Conv conv => conv.Window, ConvTranspose conv => conv.Window, _ => null };
        Assert.Equal(new WindowAxis(input, kernel, stride, dilation, before, after), Assert.Single(window!.Axes));
    }

    [Fact]
    public void DenseDefaults()
    {
        var node = Only("[Dense(5)]");
        Assert.Equal(new Dense(5, new(ActivationKind.Linear), UseBias: true, DropConnect: 0), node.Layer);
        Assert.Equal(
            [
                new Graphs.Parameter("dense_1.kernel", "kernel", new(3, 5), new(InitializerKind.GlorotUniform), 3, 5, true, true, Columns: 5),
                new Graphs.Parameter("dense_1.bias", "bias", new(5), new(InitializerKind.Zeros), 5, 5, true, false),
            ],
            node.Parameters);
    }

    [Theory]
    [InlineData("[PReLU]", "2×3", 2, 3)]
    [InlineData("[PReLU(PReLUShare.PerChannel)]", "1×3", 1, 3)]
    [InlineData("[PReLU(PReLUShare.All)]", "1×1", 1, 1)]
    [InlineData("[Activation(Activation.PReLU)]", "1×3", 1, 3)]
    public void PReLUSlopes(string layer, string shape, int fanIn, int fanOut)
    {
        var alpha = Assert.Single(Only(layer).Parameters);
        Assert.Equal((shape, fanIn, fanOut, false), (alpha.Shape.ToString(), alpha.FanIn, alpha.FanOut, alpha.IsMatrix));
        Assert.Equal(new(InitializerKind.Constant, 0.25f), alpha.Initializer);
    }

    [Fact]
    public void ActivationConstants()
    {
        const float infinity = float.PositiveInfinity;
        Assert.Equal(
            [
                new(ActivationKind.ReLU, 0, infinity, 0),
                new(ActivationKind.ReLU, 0.5f, 6, 1),
                new(ActivationKind.LeakyReLU, 0.01f),
                new(ActivationKind.LeakyReLU, 0.2f),
                new(ActivationKind.ELU, 1),
                new(ActivationKind.GELU),
                new(ActivationKind.GELUTanh),
                new(ActivationKind.SiLU),
                new(ActivationKind.ReLU, 0, infinity, 0),
            ],
            Compiled.Graph(Source("""
                [ReLU] [ReLU(6, 0.5f, 1)] [LeakyReLU] [LeakyReLU(0.2f)] [ELU] [GELU] [GELU(approximate: true)] [Swish] [Activation(Activation.ReLU)]
                """)).Nodes.Skip(1).Select(n => ((Activate)n.Layer).Function));
    }

    [Fact]
    public void AxesCountFromZero() => Assert.Equal(
        [new Softmax(1, IsLog: false), new Softmax(0, IsLog: true), new Permute([1, 0]), new Concatenate(0), new Dot(1, 0, Normalize: true)],
        Compiled.Graph(Source("""
            [Softmax] [LogSoftmax(axis: 1)] [Permute(2, 1)] [Concatenate("permute_1", axis: -2)] [Dot("input", axes: [2, 1], normalize: true)]
            """)).Nodes.Skip(1).Select(n => n.Layer));

    [Fact]
    public void TrainableReachesIntoBlocks()
    {
        var graph = Compiled.Graph(Source("[Block<Outer>(Trainable = false)] [Dense(3)]"));
        Assert.Equal([false, false, true, true], graph.Nodes.SelectMany(n => n.Parameters).Select(p => p.Trainable));
    }

    [Fact]
    public void OutputsAndLosses()
    {
        var graph = Compiled.Graph("""
            [Network(InputGradient = true)] [Input(4)] [Dense(3, Name = "policy_head")] [Softmax] [Dense(1, Name = "value", From = "input")]
            [Output("softmax_1")] [Output("value")]
            [SparseCategoricalCrossentropy(0.125f, ignoreLabel: -1, From = "softmax_1")] [Huber(2, weight: 0.5f, From = "value")]
            [MeanSquaredError(From = "value")] [KLDivergence(From = "policy_head")] partial class Net;
            """);
        Assert.True(graph.InputGradient);
        Assert.Equal([new("softmax_1", 2), new("value", 3)], graph.Outputs);
        Assert.Equal(
            [
                new(LossKind.SparseCategoricalCrossentropy, 2, "softmax1Labels", 1, new(), Graphs.ElementType.Int32, 0.125f, -1),
                new(LossKind.Huber, 3, "valueTargets", 0.5f, new(1), Graphs.ElementType.Float32, Delta: 2),
                new(LossKind.MeanSquaredError, 3, "valueTargets2", 1, new(1), Graphs.ElementType.Float32),
                new(LossKind.KLDivergence, 1, "policyHeadTargets", 1, new(3), Graphs.ElementType.Float32),
            ],
            graph.Losses);
    }

    [Fact]
    public void LoneOutputAndLossHavePlainNames()
    {
        var signature = Compiled.Network("[Network] [Input(4)] [Dense(3)] [SparseCategoricalCrossentropy] partial class Net;").Signature;
        Assert.Equal([new("input", Graphs.ElementType.Float32)], signature.Inputs);
        Assert.Equal([new("output", Graphs.ElementType.Float32)], signature.Outputs);
        Assert.Equal([new("labels", Graphs.ElementType.Int32)], signature.Targets);
        Assert.True(signature.CanComplete);
    }

    [Fact]
    public void LossMayNameTheUnnamedOutput() => Assert.Equal(
        "targets",
        Assert.Single(Compiled.Graph("[Network] [Input(4)] [Dense(3)] [Huber(From = \"output\")] partial class Net;").Losses).Name);

    [Fact]
    public void ABrokenNetworkHasASignature()
    {
        var network = Compiled.Network("""
            [Network] [Input(-4, Name = "a-b")] [Input(2, Name = "aB", Type = ElementType.Int32)] [Dense(0, Name = "one")] [Output("one")]
            [Output("no such")] [Huber(From = "one")] partial class Net;
            """);
        Assert.Null(network.Graph);
        Assert.Equal(["aB", "aB2"], network.Signature.Inputs.Select(i => ParameterName.Of(i.Name)));
        Assert.Equal(["one", "value"], network.Signature.Outputs.Select(o => ParameterName.Of(o.Name)));
        Assert.Equal(["targets"], network.Signature.Targets.Select(t => ParameterName.Of(t.Name)));
        Assert.True(network.Signature.CanComplete);
    }

    [Theory]
    [InlineData("policy_head", "policyHead")]
    [InlineData("Policy", "policy")]
    [InlineData("in", "@in")]
    [InlineData("a-2_b", "a2B")]
    public void ParameterNames(string name, string parameter) => Assert.Equal(parameter, ParameterName.Of(name));

    [Theory]
    [InlineData("[Network] [Input(4)] [Dense(3)] class Net;")]
    [InlineData("[Network] [Input(4)] [Dense(3)] static partial class Net;")]
    [InlineData("[Network] [Input(4)] [Dense(3)] partial record Net;")]
    [InlineData("[Network] [Input(4)] [Dense(3)] partial class Net : System.Exception;")]
    [InlineData("[Network] [Input(4)] [Dense(3)] partial class Net : Unknown;")]
    public void ClassesThatCannotBeCompleted(string source)
    {
        var network = Compiled.Network(source);
        Assert.False(network.Signature.CanComplete);
    }

    [Fact]
    public void OneDeclarationOwnsTheLayers()
    {
        var type = Compiled.Sources("[Network] [Input(4)] [Dense(3)] partial class Net;", "[Network] partial class Net;").GetTypeByMetadataName("Net")!;
        Assert.Equal([true, false], type.DeclaringSyntaxReferences.Select(d => NetworkReader.IsOwner(type, d.GetSyntax())));
    }

    [Fact]
    public void ClassHeader()
    {
        var type = Compiled.Sources("""
            namespace A.B;
            public partial struct Outer { partial record @class { [Network] [Input(4)] [Dense(3)] protected internal sealed partial class Net; } }
            """).GetTypeByMetadataName("A.B.Outer+class+Net")!;
        var found = NetworkReader.Read(type, CancellationToken.None).Class;
        Assert.Equal(new("A.B", ["partial struct Outer", "partial record @class"], "Net", "protected internal", "sealed"), found);
    }

    [Fact]
    public void UnknownAttributesOfOtherGeneratorsDoNotBreakTheGraph() =>
        Assert.NotNull(Compiled.Network("[Network] [Input(4)] [NotYetGenerated] [Dense(3)] partial class Net;").Graph);

    [Fact]
    public void AnAttributeThatDoesNotBindBreaksTheGraphSilently()
    {
        var network = Compiled.Network("[Network] [Input(4)] [Dense(3)] [Huber(nothing: 1)] partial class Net;");
        Assert.Null(network.Graph);
        Assert.Empty(network.Findings);
    }

    private static IEnumerable<string> Names(string layers) => Compiled.Graph(Source(layers)).Nodes.Select(n => n.Name);

    private static Node Only(string layer) => Compiled.Graph($"[Network] [Input(2, 3)] {layer} partial class Net;").Nodes[1];

    private static string Source(string layers) => $$"""
        [Network] [Input(4, 3)] {{layers}} partial class Net;
        [Block] [Dense(4)] sealed class Part;
        [Block] [Block<Part>] sealed class Outer;
        """;
}
