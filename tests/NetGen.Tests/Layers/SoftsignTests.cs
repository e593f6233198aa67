using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class SoftsignTests : ContractTests<SoftsignTests>, IContractSource
{
    public static NetworkSource Networks { get; } = ActivationSource.Of("Softsign", "Softsign");
}
