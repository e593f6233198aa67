using Xunit;

namespace NetGen.Tests.Contract;

/// <summary>The kernels of the narrowest vectors, and scalar code.</summary>
[Trait("Category", "Slow")]
public sealed class NarrowPathTests
{
    // DOTNET_EnableAVX2 takes FMA away as well.
    [Theory]
    [InlineData(128, "DOTNET_EnableAVX2", "0")]
    [InlineData(0, "DOTNET_EnableHWIntrinsic", "0")]
    public void Keeps_the_contract_with_vectors_of(int bits, string variable, string value) => VectorPathContract.Check(bits, variable, value);
}
