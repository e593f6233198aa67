using FsCheck;
using FsCheck.Fluent;
using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Any valid attribute list compiles, runs, and keeps the contract.</summary>
public sealed class RandomNetworkTests
{
    // Each test is one compilation of a handful of networks.
    private const int Compilations = 3;
    private const int NetworksEach = 8;
    private const int LongestNetwork = 10;

    [Fact]
    public void Any_valid_network_keeps_the_contract() =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Compilations).WithReplay(20_261_120, 1),
            Prop.ForAll(Choices(), KeepTheContract));

    private static Arbitrary<int[][]> Choices()
    {
        var layer = Gen.Choose(0, 1_000_000);
        var network = Gen.Choose(2, LongestNetwork).SelectMany(length => layer.ArrayOf(length));
        return Arb.From(network.ArrayOf(NetworksEach), ArbMap.Default.ArbFor<int[][]>().Shrinker);
    }

    private static void KeepTheContract(int[][] choices)
    {
        var networks = new NetworkSource([.. choices.Select((numbers, i) => ($"Random{i}", RandomNetwork.Attributes(numbers)))]);
        foreach (var name in networks.CaseNames) Check(networks, name);
    }

    private static void Check(NetworkSource networks, string name)
    {
        try
        {
            LayerContract.Check(networks[name]);
        }
        catch (Exception error)
        {
            // The numbers that FsCheck shows say little.
            throw new InvalidOperationException($"{networks.AttributesOf(name)}\n{error.Message}", error);
        }
    }
}
