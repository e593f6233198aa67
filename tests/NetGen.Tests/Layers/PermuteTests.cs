using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class PermuteTests : ContractTests<PermuteTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Swap", "[Input(3, 5)] [Permute(2, 1)] [Dense(2)] [MeanSquaredError]"),
        ("Alone", "[Input(3, 17)] [Permute(2, 1)] [MeanSquaredError]"),
        ("Rotate", "[Input(2, 3, 5)] [Permute(3, 1, 2)] [Dense(2)] [MeanSquaredError]"),
        ("KeepLast", "[Input(2, 3, 5)] [Permute(2, 1, 3)] [Dense(2)] [MeanSquaredError]"),
        ("Nothing", "[Input(2, 3)] [Permute(1, 2)] [Dense(2)] [MeanSquaredError]"),
        ("Between", "[Input(3, 5)] [Dense(17, activation: Activation.Tanh)] [Permute(2, 1)] [Dense(2)] [MeanSquaredError]"),
        ("Row", "[Input(1, 19)] [Permute(2, 1)] [Dense(3)] [MeanSquaredError]"));
}
