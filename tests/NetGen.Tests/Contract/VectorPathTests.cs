using Xunit;

namespace NetGen.Tests.Contract;

/// <summary>Every body of every kernel keeps the contract: 512, 256 and 128 bits, and scalar code.</summary>
public sealed class VectorPathTests
{
    // DOTNET_EnableAVX512F is ignored by .NET 10; DOTNET_EnableAVX2 takes FMA away as well.
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(256, "DOTNET_EnableAVX512")]
    [InlineData(128, "DOTNET_EnableAVX2")]
    [InlineData(0, "DOTNET_EnableHWIntrinsic")]
    public void Keeps_the_contract_without(int bits, string variable)
    {
        if (bits > VectorPath.Bits) return;
        var environment = new Dictionary<string, string?> { [variable] = "0" };
        var (exitCode, output) = ChildProcess.Run(
            ChildProcess.Dotnet, [typeof(ContractRunner).Assembly.Location, ContractRunner.Command], environment);
        Assert.StartsWith($"vectors: {bits} bits", output);
        Assert.True(exitCode == 0, output);
    }
}
