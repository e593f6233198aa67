using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class SoftplusTests : ContractTests<SoftplusTests>, IContractSource
{
    public static NetworkSource Networks { get; } = ActivationSource.Of("Softplus", "Softplus");
}
