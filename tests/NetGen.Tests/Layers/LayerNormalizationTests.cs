using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class LayerNormalizationTests : ContractTests<LayerNormalizationTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Vector", "[Input(7)] [LayerNormalization] [MeanSquaredError]"),
        ("Two", "[Input(2)] [LayerNormalization(epsilon: 0.1f)] [MeanSquaredError]"),
        ("Prime", "[Input(67)] [LayerNormalization] [MeanSquaredError]"),
        ("WholePanels", "[Input(48)] [LayerNormalization] [Dense(3)] [MeanSquaredError]"),
        ("Sequence", "[Input(5, 19)] [LayerNormalization(epsilon: 1e-5f)] [MeanSquaredError]"),
        ("FirstAxis", "[Input(5, 19)] [LayerNormalization(axis: 1)] [MeanSquaredError]"),
        ("Image", "[Input(3, 5, 7)] [LayerNormalization([1, 2, 3])] [MeanSquaredError]"),
        ("LastTwo", "[Input(3, 5, 7)] [LayerNormalization([-1, 2])] [MeanSquaredError]"),
        ("FirstAndLast", "[Input(3, 5, 7)] [LayerNormalization([1, 3])] [Dense(2)] [MeanSquaredError]"),
        ("NoCenter", "[Input(19)] [Dense(21)] [LayerNormalization(center: false)] [Dense(2)] [MeanSquaredError]"),
        ("NoScale", "[Input(19)] [Dense(21)] [LayerNormalization(scale: false)] [MeanSquaredError]"),
        ("Plain", "[Input(19)] [LayerNormalization(center: false, scale: false)] [MeanSquaredError]"),
        ("Fused", "[Input(3, 7)] [Dense(33)] [LayerNormalization] [ReLU] [Dense(5)] [GELU] [LayerNormalization] [MeanSquaredError]"),
        ("Residual", """[Input(17, Name = "x")] [Dense(17)] [Add("x")] [LayerNormalization] [Tanh] [Dense(17)] [MeanSquaredError]"""),
        ("Frozen", "[Input(17)] [Dense(19)] [LayerNormalization(Trainable = false)] [Dense(3)] [MeanSquaredError]"),
        ("Wide", "[Input(2, 3000)] [LayerNormalization] [MeanSquaredError]"));
}
