using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class GELUTests : ContractTests<GELUTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Alone", "[Input(17)] [GELU] [MeanSquaredError]"),
        ("Tanh", "[Input(17)] [GELU(approximate: true)] [MeanSquaredError]"),
        ("Sequence", "[Input(3, 5)] [GELU] [MeanSquaredError]"),
        ("BehindDense", "[Input(7)] [Dense(19)] [GELU] [Dense(3)] [MeanSquaredError]"),
        ("TanhBehindDense", "[Input(7)] [Dense(19)] [GELU(approximate: true)] [Dense(3)] [MeanSquaredError]"),
        ("Option", "[Input(7)] [Dense(19, activation: Activation.GELU)] [Dense(3)] [MeanSquaredError]"),
        ("TanhOption", "[Input(7)] [Dense(19, activation: Activation.GELUTanh)] [Dense(3)] [MeanSquaredError]"));

    // Into both tails.
    public static float InputRange => 5;
}
