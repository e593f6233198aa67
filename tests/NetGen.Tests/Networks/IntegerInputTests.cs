using NetGen.Tests.Contract;

namespace NetGen.Tests.Networks;

public sealed class IntegerInputTests : ContractTests<IntegerInputTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Alone", "[Network] [Input(7, Type = ElementType.Int32)] [Dense(5)] [MeanSquaredError]"),
        ("One", "[Network] [Input(1, Type = ElementType.Int32)] [Dense(3, activation: Activation.Tanh)] [SparseCategoricalCrossentropy]"),
        ("WithFloats", """
            [Input(3, Name = "counts", Type = ElementType.Int32)] [Input(5, Name = "values")]
            [Concatenate("counts", "values")] [Dense(2)] [MeanSquaredError]
            """));
}
