using Xunit;

namespace NetGen.Tests.Contract;

/// <summary>The kernels of the wider vectors. Those of the narrower ones are a class of their own, so that both run side by side.</summary>
[Trait("Category", "Slow")]
public sealed class VectorPathTests
{
    // DOTNET_EnableAVX512F is ignored by .NET 10.
    [Theory]
    [InlineData(512, "DOTNET_EnableAVX512", "1")]
    [InlineData(256, "DOTNET_EnableAVX512", "0")]
    public void Keeps_the_contract_with_vectors_of(int bits, string variable, string value) => VectorPathContract.Check(bits, variable, value);
}
