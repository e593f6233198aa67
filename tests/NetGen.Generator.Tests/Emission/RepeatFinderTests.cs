using NetGen.Generator.Emission;
using Xunit;

namespace NetGen.Generator.Tests.Emission;

/// <summary>What repeats is found wherever it stands, and left alone where a loop would be no shorter.</summary>
public sealed class RepeatFinderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("abcd", "abcd")]
    [InlineData("abababab", "4(ab)")]
    [InlineData("xababababy", "x 4(ab) y")]
    [InlineData("aaaaaaabababab", "7(a) 3(ba) b")]
    [InlineData("abcabcabcdxyxyxyd", "3(abc) d 3(xy) d")]
    [InlineData("aabaabaab", "3(aab)")]
    [InlineData("ab", "ab")]
    public void Finds_rounds(string items, string expected) => Assert.Equal(expected, Describe(items, cost: 500, _ => false));

    [Fact]
    public void Leaves_short_ones_alone() => Assert.Equal("abababab", Describe("abababab", cost: 10, _ => false));

    [Fact]
    public void Begins_where_the_reader_expects_it()
    {
        Assert.Equal("3(ba) b", Describe("bababab", cost: 500, _ => false));
        Assert.Equal("b 3(ab)", Describe("bababab", cost: 500, i => i % 2 == 1));
    }

    private static string Describe(string items, int cost, Func<int, bool> isSeam) => string.Join(' ', RepeatFinder
        .Find([.. items], _ => cost, isSeam)
        .Select(repeat => items.Substring(repeat.Start, repeat.Length) is var round && repeat.Rounds > 1 ? $"{repeat.Rounds}({round})" : round));
}
