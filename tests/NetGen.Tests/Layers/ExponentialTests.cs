using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class ExponentialTests : ContractTests<ExponentialTests>, IContractSource
{
    public static NetworkSource Networks { get; } = ActivationSource.Of("Exponential", "Exponential");
}
