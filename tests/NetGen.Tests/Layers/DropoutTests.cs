using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class DropoutTests : ContractTests<DropoutTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("None", "[Input(7)] [Dropout(0)] [Dense(3)] [MeanSquaredError]"),
        ("Some", "[Input(7)] [Dropout(0.5f)] [Dense(3)] [Dropout(0.25f)] [MeanSquaredError]"));
}
