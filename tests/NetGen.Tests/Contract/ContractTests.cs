using Xunit;

namespace NetGen.Tests.Contract;

/// <summary>Runs the contract on every network of a test class.</summary>
public abstract class ContractTests<TSelf>
    where TSelf : IContractSource
{
    public static TheoryData<string> Cases => TSelf.Networks.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Keeps_the_contract(string network) => LayerContract.Check(TSelf.Networks[network], TSelf.InputRange);
}
