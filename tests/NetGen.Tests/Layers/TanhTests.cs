using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class TanhTests : ContractTests<TanhTests>, IContractSource
{
    public static NetworkSource Networks { get; } = ActivationSource.Of("Tanh", "Tanh");
}
