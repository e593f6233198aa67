using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class MishTests : ContractTests<MishTests>, IContractSource
{
    public static NetworkSource Networks { get; } = ActivationSource.Of("Mish", "Mish");
}
