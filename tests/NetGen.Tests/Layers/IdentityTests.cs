using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class IdentityTests : ContractTests<IdentityTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Alone", "[Input(7)] [Identity] [MeanSquaredError]"),
        ("First", "[Input(7)] [Identity] [Dense(3)] [MeanSquaredError]"),
        ("Last", "[Input(3, 5)] [Dense(3)] [Identity] [MeanSquaredError]"),
        ("Named", "[Input(7)] [Identity(Name = \"skip\")] [Dense(7)] [Add(\"skip\")] [MeanSquaredError]"));
}
