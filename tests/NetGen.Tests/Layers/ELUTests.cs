using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class ELUTests : ContractTests<ELUTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Default", "[Input(17)] [ELU] [MeanSquaredError]"),
        ("Alpha", "[Input(3, 5)] [ELU(alpha: 0.5f)] [MeanSquaredError]"),
        ("Option", "[Input(7)] [Dense(19, activation: Activation.ELU)] [Dense(3)] [MeanSquaredError]"),
        ("BehindDense", "[Input(7)] [Dense(19)] [ELU(1.5f)] [Dense(3)] [MeanSquaredError]"));
}
