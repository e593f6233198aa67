using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class MaskingTests : ContractTests<MaskingTests>, IContractSource
{
    // A ReLU of a narrow row is often all zeros.
    public static NetworkSource Networks { get; } = new(
        ("Plain", "[Input(5, 2)] [ReLU] [Masking] [Dense(3)] [MeanSquaredError]"),
        ("Prime", "[Input(7, 17)] [ReLU(threshold: 1.9f)] [Masking] [Dense(19)] [Tanh] [SparseCategoricalCrossentropy]"),
        ("OfValue", "[Input(5, 1)] [ReLU(maxValue: 1)] [Masking(1)] [Dense(2)] [MeanSquaredError]"),
        ("WholePanels", "[Input(3, 32)] [ReLU(threshold: 1.9f)] [Masking] [LayerNormalization] [MeanSquaredError]"),
        ("Residual", """[Input(5, 2)] [ReLU] [Masking(Name = "x")] [Dense(2)] [Add("x")] [Dense(2)] [MeanSquaredError]"""),
        ("Concatenated", """[Input(5, 2)] [ReLU] [Masking(Name = "x")] [Dense(3)] [Concatenate("x")] [Dense(2)] [SparseCategoricalCrossentropy]"""),
        ("Twice", "[Input(5, 2)] [ReLU] [Masking] [Dense(2)] [ReLU] [Masking] [MeanSquaredError]"),
        ("Ends", "[Input(5, 2)] [ReLU] [Masking] [Flatten] [Dense(2)] [MeanSquaredError]"));
}
