using NetGen.Tests.Contract;

namespace NetGen.Tests.Networks;

public sealed class BlockTests : ContractTests<BlockTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Once", "[Input(7)] [Block<Wide>] [Dense(3)] [MeanSquaredError]"),
        ("Repeated", "[Input(7)] [Block<Same>(repeat: 3)] [Dense(3)] [MeanSquaredError]"),
        ("TwoShapes", "[Input(7)] [Block<Wide>] [Block<Wide>] [MeanSquaredError]"),
        ("Residual", "[Input(7)] [Residual<Same>] [Dense(3)] [MeanSquaredError]"),
        ("ResidualRepeated", "[Input(3, 7)] [Residual<Same>(repeat: 4)] [Dense(3)] [SparseCategoricalCrossentropy]"),
        ("Projected", "[Input(5)] [Residual<Wide>(projection: true)] [Dense(3)] [MeanSquaredError]"),
        ("ProjectedOnce", "[Input(5)] [Residual<Wide>(repeat: 2, projection: true)] [MeanSquaredError]"),
        ("ProjectedImage", "[Input(5, 7, 3)] [Residual<Shrink>(projection: true)] [Flatten] [Dense(3)] [MeanSquaredError]"),
        ("ProjectedSequence", "[Input(9, 5)] [Residual<Skip>(projection: true)] [Flatten] [Dense(3)] [MeanSquaredError]"),
        ("Nested", "[Input(7)] [Block<Outer>(repeat: 2)] [Dense(2)] [MeanSquaredError]"),
        ("Branching", "[Input(3, 7)] [Block<Gated>] [Flatten] [Dense(2)] [MeanSquaredError]"),
        ("Named", """[Input(7)] [Block<Same>(Name = "a")] [Block<Same>(From = "input", Name = "b")] [Add("a", "b")] [MeanSquaredError]"""),
        ("OutputOfABlock", """
            [Input(7)] [Block<Same>(Name = "encoder")] [Dense(3, Name = "head")]
            [Output("encoder")] [Output("head")] [MeanSquaredError(From = "head")] [MeanSquaredError(From = "encoder")]
            """))
    {
        Shared = """
            [Block] [Dense(11, activation: Activation.Tanh)] [Dense(17)] sealed class Wide;
            [Block] [Dense(19, activation: Activation.GELU)] [Dense(7)] sealed class Same;
            [Block] [Conv2D(17, 3, strides: [2, 3], padding: Padding.Same, activation: Activation.Tanh)] sealed class Shrink;
            [Block] [Conv1D(5, 2, stride: 2, padding: Padding.Causal)] sealed class Skip;
            [Block] [Residual<Same>] [Dense(7, activation: Activation.Sigmoid)] sealed class Outer;

            [Block]
            [InputSpec(-1, 7)]
            [Dense(5, activation: Activation.Sigmoid, Name = "gate")]
            [Dense(5, From = "input")]
            [Multiply("gate")]
            sealed class Gated;
            """,
    };
}
