using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class PReLUTests : ContractTests<PReLUTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("PerElement", "[Input(3, 5)] [PReLU] [MeanSquaredError]"),
        ("PerChannel", "[Input(3, 5)] [PReLU(PReLUShare.PerChannel)] [MeanSquaredError]"),
        ("Shared", "[Input(3, 5)] [PReLU(PReLUShare.All)] [MeanSquaredError]"),
        ("Vector", "[Input(19)] [PReLU] [MeanSquaredError]"),
        ("SharedVector", "[Input(19)] [PReLU(PReLUShare.All)] [MeanSquaredError]"),
        ("One", "[Input(1)] [PReLU] [MeanSquaredError]"),
        ("Image", "[Input(3, 2, 17)] [PReLU(PReLUShare.PerChannel)] [MeanSquaredError]"),
        ("ImagePerElement", "[Input(3, 2, 17)] [PReLU] [MeanSquaredError]"),
        ("Option", "[Input(7)] [Dense(19, activation: Activation.PReLU)] [Dense(3)] [MeanSquaredError]"),
        ("SequenceOption", "[Input(3, 7)] [Dense(5, activation: Activation.PReLU)] [Dense(2)] [MeanSquaredError]"),
        ("Frozen", "[Input(7)] [Dense(5)] [PReLU(Trainable = false)] [Dense(2)] [MeanSquaredError]"));
}
