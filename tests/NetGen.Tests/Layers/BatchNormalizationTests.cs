using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class BatchNormalizationTests : ContractTests<BatchNormalizationTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Vector", "[Input(7)] [BatchNormalization] [MeanSquaredError]"),
        ("Prime", "[Input(67)] [BatchNormalization(momentum: 0.9f, epsilon: 0.1f)] [MeanSquaredError]"),
        ("Inside", "[Input(7)] [Dense(33, useBias: false)] [BatchNormalization] [ReLU] [Dense(3)] [MeanSquaredError]"),
        ("Twice", "[Input(7)] [Dense(19)] [BatchNormalization] [Tanh] [Dense(16)] [BatchNormalization] [Dense(2)] [MeanSquaredError]"),
        ("Sequence", "[Input(5, 19)] [BatchNormalization] [MeanSquaredError]"),
        ("FirstAxis", "[Input(5, 19)] [BatchNormalization(axis: 1)] [MeanSquaredError]"),
        ("Image", "[Input(3, 5, 7)] [BatchNormalization] [Dense(2)] [MeanSquaredError]"),
        ("LargeImage", "[Input(5, 7, 33)] [Dense(17)] [BatchNormalization] [Tanh] [Dense(2)] [MeanSquaredError]"),
        ("MiddleAxis", "[Input(3, 5, 7)] [BatchNormalization(2)] [MeanSquaredError]"),
        ("OneChannel", "[Input(6, 6, 1)] [BatchNormalization] [MeanSquaredError]"),
        ("NoCenter", "[Input(19)] [Dense(21)] [BatchNormalization(center: false)] [Dense(2)] [MeanSquaredError]"),
        ("NoScale", "[Input(19)] [Dense(21)] [BatchNormalization(scale: false)] [Sigmoid] [MeanSquaredError]"),
        ("Plain", "[Input(19)] [BatchNormalization(center: false, scale: false)] [Dense(3)] [MeanSquaredError]"),
        ("Residual", """[Input(5, 17, Name = "x")] [Dense(17)] [BatchNormalization] [Add("x")] [ReLU] [Dense(5)] [MeanSquaredError]"""),
        ("Branches", """[Input(9)] [Dense(17, Name = "stem")] [BatchNormalization] [ReLU] [Dense(17)] [Add("stem")] [MeanSquaredError]"""),
        ("BehindConvolution", "[Input(6, 7, 5)] [Conv2D(19, 3)] [BatchNormalization] [Tanh] [Dense(2)] [MeanSquaredError]"),
        ("BehindWinograd", """
            [Input(9, 8, 16)] [Conv2D(32, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Winograd4)] [BatchNormalization(scale: false)]
            [Tanh] [Conv2D(16, 3, algorithm: ConvolutionAlgorithm.Winograd2)] [BatchNormalization] [MeanSquaredError]
            """),
        ("BehindGroups", "[Input(6, 6, 6)] [Conv2D(9, 3, groups: 3)] [BatchNormalization(center: false)] [Tanh] [Dense(2)] [MeanSquaredError]"),
        ("BehindDepthwise", "[Input(6, 6, 5)] [DepthwiseConv2D(3, depthMultiplier: 2)] [BatchNormalization] [Tanh] [Conv2D(17, 1)] [BatchNormalization] [MeanSquaredError]"),
        ("BehindTransposed", "[Input(4, 5, 3)] [Conv2DTranspose(7, 3)] [BatchNormalization] [Tanh] [SeparableConv2D(5, 3)] [BatchNormalization] [MeanSquaredError]"),
        ("BehindNamed", """[Input(4, 5, 3)] [Conv2D(7, 3, Name = "seen")] [BatchNormalization] [Dense(3)] [MeanSquaredError]"""),
        ("Frozen", "[Input(17)] [Dense(19)] [BatchNormalization(Trainable = false)] [Tanh] [Dense(3)] [MeanSquaredError]"),
        ("FrozenImage", "[Input(6, 6, 5)] [Dense(19)] [BatchNormalization(scale: false, Trainable = false)] [BatchNormalization] [MeanSquaredError]"));
}
