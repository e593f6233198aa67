using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class SigmoidTests : ContractTests<SigmoidTests>, IContractSource
{
    public static NetworkSource Networks { get; } = ActivationSource.Of("Sigmoid", "Sigmoid");
}
