using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NetGen.Generator.Tests.Driving;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.Hostile;

/// <summary>
/// Valid networks spoiled at random: analyzer and generator neither throw nor hang, and a source without an error of ours or of the compiler
/// compiles. <c>NETGEN_HOSTILE_CASES=5000</c> tries so many other sources than the usual ones.
/// </summary>
[Collection(Alone.Name)]
public sealed class HostileSourceTests(ITestOutputHelper output)
{
    private const int UsualCases = 300;
    private const int UsualCompilations = 40;
    private const int MostMutations = 4;
    private const int NumbersEach = 4;

    private static readonly string? Asked = Environment.GetEnvironmentVariable("NETGEN_HOSTILE_CASES");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, HostileSeeds.All.Count)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_seed_is_a_valid_network(int number)
    {
        var outcome = HostileCheck.Check(HostileSource.Seed(number), compiles: true);
        Assert.True(outcome is { IsClean: true, IsCompiled: true }, $"{outcome}");
    }

    [Fact]
    public void Any_source_has_an_error_or_compiles()
    {
        var outcomes = new List<(HostileOutcome Outcome, string Source)>();
        var cases = Asked is null ? UsualCases : int.Parse(Asked, CultureInfo.InvariantCulture);
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases);
        FsCheck.Check.One(Asked is null ? config.WithReplay(20_261_130, 1) : config, Prop.ForAll(Choices(), numbers =>
        {
            var source = HostileSource.Of(numbers);
            outcomes.Add((HostileCheck.Check(source, Asked is not null || outcomes.Count(o => o.Outcome.IsClean) < UsualCompilations), source));
        }));

        output.WriteLine($"{outcomes.Count} sources: {outcomes.Count(o => o.Outcome.IsBroken)} broken, {outcomes.Count(o => o.Outcome.IsRefused)} refused, {outcomes.Count(o => o.Outcome.IsClean)} clean");
        WriteSlowest("analysis", outcomes.MaxBy(o => o.Outcome.Analysis));
        WriteSlowest("generation", outcomes.MaxBy(o => o.Outcome.Generation));
        Assert.Contains(outcomes, o => o.Outcome.IsBroken);
        Assert.Contains(outcomes, o => o.Outcome.IsRefused);
        Assert.Contains(outcomes, o => o.Outcome is { IsClean: true, IsCompiled: true });
    }

    private static Arbitrary<int[]> Choices() => Arb.From(
        Gen.Choose(0, MostMutations).SelectMany(mutations => Gen.Choose(0, 1_000_000).ArrayOf(1 + (NumbersEach * mutations))),
        ArbMap.Default.ArbFor<int[]>().Shrinker);

    private void WriteSlowest(string what, (HostileOutcome Outcome, string Source) slowest) =>
        output.WriteLine($"slowest {what}: {slowest.Outcome}\n{slowest.Source}");
}
