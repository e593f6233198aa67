using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class SiLUTests : ContractTests<SiLUTests>, IContractSource
{
    public static NetworkSource Networks { get; } = ActivationSource.Of("SiLU", "SiLU");
}
