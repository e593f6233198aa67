using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class DenseTests : ContractTests<DenseTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("OneToOne", "[Input(1)] [Dense(1)] [MeanSquaredError]"),
        ("OneToMany", "[Input(1)] [Dense(17)] [MeanSquaredError]"),
        ("ManyToOne", "[Input(19)] [Dense(1)] [MeanSquaredError]"),
        ("Prime", "[Input(13)] [Dense(17)] [MeanSquaredError]"),
        ("WholePanels", "[Input(16)] [Dense(32)] [MeanSquaredError]"),
        ("WidePrime", "[Input(31)] [Dense(67)] [MeanSquaredError]"),
        ("NoBias", "[Input(7)] [Dense(5, useBias: false)] [MeanSquaredError]"),
        ("Sequence", "[Input(3, 5)] [Dense(7)] [MeanSquaredError]"),
        ("Image", "[Input(2, 3, 5)] [Dense(18, activation: Activation.Tanh)] [Dense(4)] [MeanSquaredError]"),
        ("Deep", "[Input(5)] [Dense(7, activation: Activation.Tanh)] [Dense(11, activation: Activation.Sigmoid)] [Dense(3)] [MeanSquaredError]"),
        ("LongSum", "[Input(521)] [Dense(3)] [MeanSquaredError]"),
        ("Frozen", "[Input(7)] [Dense(5, activation: Activation.Tanh, Trainable = false)] [Dense(3)] [MeanSquaredError]"),
        ("FrozenLast", "[Input(7)] [Dense(5)] [Dense(3, Trainable = false)] [MeanSquaredError]"),
        ("Penalties", "[Input(7)] [Dense(17, l1: 0.01f, activation: Activation.Tanh)] [Dense(3, l2: 0.02f)] [MeanSquaredError]"),
        ("BothPenalties", "[Input(7)] [Dense(5, l1: 0.01f, l2: 0.02f, useBias: false)] [MeanSquaredError]"));
}
