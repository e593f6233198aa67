using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class HardSigmoidTests : ContractTests<HardSigmoidTests>, IContractSource
{
    public static NetworkSource Networks { get; } = ActivationSource.Of("HardSigmoid", "HardSigmoid");

    // Saturates at ±3.
    public static float InputRange => 5;
}
