using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class HardSwishTests : ContractTests<HardSwishTests>, IContractSource
{
    public static NetworkSource Networks { get; } = ActivationSource.Of("HardSwish", "HardSwish");

    // Saturates at ±3.
    public static float InputRange => 5;
}
