using Xunit;

namespace NetGen.Tests.Contract;

/// <summary>
/// The kernels of all vector widths, each in a process that has no wider vectors. They run when all other tests are done, whose networks
/// and answers they use.
/// </summary>
[Trait("Category", "Slow")]
[Collection(nameof(AfterAllOthers))]
public sealed class VectorPathTests(VectorPathProcesses processes) : IClassFixture<VectorPathProcesses>
{
    public static TheoryData<int> Widths => [.. VectorPathProcesses.Widths];

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Keeps_the_contract_with_vectors_of(int bits) => await processes.Check(bits);
}
