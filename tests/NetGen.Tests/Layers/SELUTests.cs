using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class SELUTests : ContractTests<SELUTests>, IContractSource
{
    public static NetworkSource Networks { get; } = ActivationSource.Of("SELU", "SELU");
}
