using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class ReLU6Tests : ContractTests<ReLU6Tests>, IContractSource
{
    public static NetworkSource Networks { get; } = ActivationSource.Of("ReLU6", "ReLU6");

    // Saturates at 6.
    public static float InputRange => 9;
}
