using NetGen.Analyzers.Graphs;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>The output shape of every layer, for inputs of several ranks.</summary>
public class ShapeTests
{
    [Theory]
    [InlineData("7", "[Dense(5)]", "5")]
    [InlineData("2, 3, 7", "[Dense(5)]", "2×3×5")]
    [InlineData("2, 3, 7", "[Flatten]", "42")]
    [InlineData("2, 3, 7", "[Reshape(7, 6)]", "7×6")]
    [InlineData("2, 3, 7", "[Reshape(3, -1)]", "3×14")]
    [InlineData("2, 3, 7", "[Reshape(-1)]", "42")]
    [InlineData("2, 3, 7", "[Permute(3, 1, 2)]", "7×2×3")]
    [InlineData("7", "[RepeatVector(3)]", "3×7")]
    [InlineData("11, 7", "[Conv1D(5, 3)]", "9×5")]
    [InlineData("11, 7", "[Conv1D(5, 3, stride: 2, padding: Padding.Same)]", "6×5")]
    [InlineData("11, 7", "[Conv1D(5, 3, dilation: 4, padding: Padding.Causal)]", "11×5")]
    [InlineData("11, 7", "[Conv1D(5, 3, stride: 4, padding: Padding.Causal)]", "3×5")]
    [InlineData("11, 7", "[Conv1D(5, 3, dilation: 5)]", "1×5")]
    [InlineData("9, 8, 7", "[Conv2D(5, 3)]", "7×6×5")]
    [InlineData("9, 8, 7", "[Conv2D(5, [3, 5], stride: 2)]", "4×2×5")]
    [InlineData("9, 8, 7", "[Conv2D(5, 3, strides: [3, 2], padding: Padding.Same)]", "3×4×5")]
    [InlineData("9, 8, 7", "[Conv2D(5, 3, pad: 1, dilations: [1, 3])]", "9×4×5")]
    [InlineData("9, 8, 7", "[Conv2D(5, 1, pads: [0, 2], stride: 2)]", "5×6×5")]
    [InlineData("9, 8, 6, 7", "[Conv3D(5, [1, 2, 3], stride: 2)]", "5×4×2×5")]
    [InlineData("11, 7", "[DepthwiseConv1D(3)]", "9×7")]
    [InlineData("9, 8, 7", "[DepthwiseConv2D(3, depthMultiplier: 3, padding: Padding.Same)]", "9×8×21")]
    [InlineData("11, 7", "[SeparableConv1D(5, 3, depthMultiplier: 2)]", "9×5")]
    [InlineData("9, 8, 7", "[SeparableConv2D(5, 3, stride: 2)]", "4×3×5")]
    [InlineData("4, 7", "[Conv1DTranspose(5, 3, stride: 2)]", "9×5")]
    [InlineData("4, 7", "[Conv1DTranspose(5, 2, stride: 3)]", "12×5")]
    [InlineData("4, 7", "[Conv1DTranspose(5, 2, stride: 3, pad: 0)]", "11×5")]
    [InlineData("4, 7", "[Conv1DTranspose(5, 2, stride: 3, outputPadding: 2)]", "13×5")]
    [InlineData("4, 3, 7", "[Conv2DTranspose(5, 3, stride: 2, padding: Padding.Same)]", "8×6×5")]
    [InlineData("4, 3, 7", "[Conv2DTranspose(5, [4, 3], stride: 2, padding: Padding.Same, outputPadding: 1)]", "7×6×5")]
    [InlineData("4, 3, 7", "[Conv2DTranspose(5, 3, stride: 2, pad: 1, outputPaddings: [0, 1])]", "7×6×5")]
    [InlineData("2, 3, 4, 7", "[Conv3DTranspose(5, 2, strides: [1, 2, 3])]", "3×6×12×5")]
    [InlineData("4, 3", "[LSTM(5)]", "5")]
    [InlineData("4, 3", "[GRU(5, returnSequences: true)]", "4×5")]
    [InlineData("4, 3", "[SimpleRNN(5, bidirectional: Bidirectional.Sum, returnSequences: true)]", "4×5")]
    [InlineData("4, 3", "[LSTM(5, bidirectional: Bidirectional.Concat, returnState: true)]", "10")]
    [InlineData("4, 3", "[GRU(5, bidirectional: Bidirectional.Concat, returnSequences: true)]", "4×10")]
    [InlineData("2, 7", "[Identity]", "2×7")]
    [InlineData("2, 7", "[Dropout(0.5f)]", "2×7")]
    [InlineData("2, 7", "[GaussianNoise(1)]", "2×7")]
    [InlineData("2, 7", "[Activation(Activation.Tanh)]", "2×7")]
    [InlineData("2, 7", "[Activation(Activation.Softmax)]", "2×7")]
    [InlineData("2, 7", "[Activation(Activation.PReLU)]", "2×7")]
    [InlineData("2, 7", "[Activation(Activation.Linear)]", "2×7")]
    [InlineData("2, 7", "[Sigmoid]", "2×7")]
    [InlineData("2, 7", "[HardSigmoid]", "2×7")]
    [InlineData("2, 7", "[Tanh]", "2×7")]
    [InlineData("2, 7", "[ReLU]", "2×7")]
    [InlineData("2, 7", "[ReLU6]", "2×7")]
    [InlineData("2, 7", "[LeakyReLU]", "2×7")]
    [InlineData("2, 7", "[PReLU]", "2×7")]
    [InlineData("2, 7", "[ELU]", "2×7")]
    [InlineData("2, 7", "[SELU]", "2×7")]
    [InlineData("2, 7", "[GELU]", "2×7")]
    [InlineData("2, 7", "[SiLU]", "2×7")]
    [InlineData("2, 7", "[Swish]", "2×7")]
    [InlineData("2, 7", "[HardSwish]", "2×7")]
    [InlineData("2, 7", "[Mish]", "2×7")]
    [InlineData("2, 7", "[Softplus]", "2×7")]
    [InlineData("2, 7", "[Softsign]", "2×7")]
    [InlineData("2, 7", "[Exponential]", "2×7")]
    [InlineData("2, 7", "[Softmax(1)]", "2×7")]
    [InlineData("2, 7", "[LogSoftmax]", "2×7")]
    [InlineData("2, 7", "[Dense(7)] [Add(\"input\")]", "2×7")]
    [InlineData("2, 7", "[Dense(1)] [Subtract(\"input\")]", "2×7")]
    [InlineData("2, 7", "[Dense(1)] [Multiply(\"input\", \"dense_1\")]", "2×7")]
    [InlineData("2, 7", "[Dense(7)] [Average(\"input\")]", "2×7")]
    [InlineData("2, 7", "[Dense(7)] [Maximum(\"input\")]", "2×7")]
    [InlineData("2, 7", "[Dense(7)] [Minimum(\"input\")]", "2×7")]
    [InlineData("2, 7", "[Dense(5)] [Concatenate(\"input\")]", "2×12")]
    [InlineData("2, 7", "[Dense(7)] [Concatenate(\"input\", \"dense_1\", \"input\", axis: 1)]", "6×7")]
    [InlineData("2, 7", "[Dense(7)] [Dot(\"input\")]", "2×2")]
    [InlineData("2, 7", "[Dense(5)] [Dot(\"input\", axes: 1)]", "5×7")]
    [InlineData("2, 7", "[Dense(2)] [Dot(\"dense_1\", \"input\", axes: [-1, 1])]", "2×7")]
    [InlineData("7", "[Dense(7)] [Dot(\"input\", normalize: true)]", "1")]
    [InlineData("7", "[Block<Part>]", "3")]
    [InlineData("2, 7", "[Block<Part>(repeat: 3)]", "2×3")]
    [InlineData("2, 7", "[Residual<Part>(projection: true)]", "2×3")]
    [InlineData("2, 3", "[Residual<Part>(repeat: 2)]", "2×3")]
    public void OutputShape(string input, string layers, string output)
    {
        var graph = Compiled.Graph($"[Network] [Input({input})] {layers} partial class Net; [Block] [Dense(3)] sealed class Part;");
        Assert.Equal(output, graph.Nodes[graph.Outputs[0].Node].Shape.ToString());
    }

    [Theory]
    [InlineData("MeanSquaredError", "2×5", Graphs.ElementType.Float32)]
    [InlineData("MeanAbsoluteError", "2×5", Graphs.ElementType.Float32)]
    [InlineData("Huber", "2×5", Graphs.ElementType.Float32)]
    [InlineData("CategoricalCrossentropy", "2×5", Graphs.ElementType.Float32)]
    [InlineData("SparseCategoricalCrossentropy", "2", Graphs.ElementType.Int32)]
    [InlineData("BinaryCrossentropy", "2×5", Graphs.ElementType.Float32)]
    [InlineData("KLDivergence", "2×5", Graphs.ElementType.Float32)]
    public void TargetShape(string loss, string shape, Graphs.ElementType type)
    {
        var graph = Compiled.Graph($"[Network] [Input(2, 7)] [Dense(5)] [{loss}] partial class Net;");
        var found = Assert.Single(graph.Losses);
        Assert.Equal((loss, shape, type), (found.Kind.ToString(), found.TargetShape.ToString(), found.TargetType));
    }

    [Fact]
    public void LabelsOfAVectorAreOneNumber()
    {
        var graph = Compiled.Graph("[Network] [Input(7)] [Dense(5)] [SparseCategoricalCrossentropy] partial class Net;");
        Assert.Equal((0, 1), (graph.Losses[0].TargetShape.Rank, graph.Losses[0].TargetShape.Count));
    }
}
