using Xunit;

namespace NetGen.Tests.Sessions;

public sealed class TokenSamplerTests
{
    private static readonly float[] Logits = [MathF.Log(0.1f), MathF.Log(0.6f), MathF.Log(0.05f), MathF.Log(0.25f)];

    [Fact]
    public void Temperature_0_takes_the_likeliest_and_the_first_of_equals()
    {
        var sampler = new TokenSampler(temperature: 0);
        Assert.All(Enumerable.Range(0, 10), _ => Assert.Equal(1, sampler.Next(Logits)));
        Assert.Equal(1, sampler.Next([0, 3, 3, 3, -1]));
    }

    [Theory]
    [InlineData(1, 0, 1, new[] { 0.1, 0.6, 0.05, 0.25 })]
    [InlineData(0.5f, 0, 1, new[] { 0.0229885, 0.8275862, 0.0057471, 0.1436782 })]
    [InlineData(1, 2, 1, new[] { 0, 0.6 / 0.85, 0, 0.25 / 0.85 })]
    [InlineData(1, 0, 0.7f, new[] { 0, 0.6 / 0.85, 0, 0.25 / 0.85 })]
    [InlineData(1, 0, 0.5f, new double[] { 0, 1, 0, 0 })]
    [InlineData(1, 3, 0.8f, new[] { 0, 0.6 / 0.85, 0, 0.25 / 0.85 })]
    [InlineData(1, 100, 1, new[] { 0.1, 0.6, 0.05, 0.25 })]
    public void Chooses_with_the_right_probability(float temperature, int topK, float topP, double[] probabilities)
    {
        const int draws = 20_000;
        var sampler = new TokenSampler(temperature, topK, topP, seed: 7);
        var counts = new int[probabilities.Length];
        for (var i = 0; i < draws; i++) counts[sampler.Next(Logits)]++;
        for (var i = 0; i < counts.Length; i++)
        {
            var margin = 4 * Math.Sqrt(draws * probabilities[i] * (1 - probabilities[i]));
            Assert.InRange(counts[i], (draws * probabilities[i]) - margin, (draws * probabilities[i]) + margin);
        }
    }

    [Fact]
    public void The_seed_decides_and_what_is_impossible_never_comes()
    {
        float[] logits = [0, float.NegativeInfinity, 1, 1000, 999];
        int[] Draw(int seed)
        {
            var sampler = new TokenSampler(seed: seed);
            return [.. Enumerable.Range(0, 50).Select(_ => sampler.Next(logits))];
        }

        Assert.Equal(Draw(3), Draw(3));
        Assert.NotEqual(Draw(3), Draw(4));
        Assert.DoesNotContain(1, Draw(3));
    }

    [Fact]
    public void Allocates_nothing_once_warm()
    {
        var sampler = new TokenSampler(0.8f, topK: 3, topP: 0.9f);
        Allocation.AssertNone(() => sampler.Next(Logits), "TokenSampler.Next", 10);
    }

    [Fact]
    public void Refuses_what_makes_no_sense()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TokenSampler(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TokenSampler(float.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TokenSampler(topK: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TokenSampler(topP: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TokenSampler(topP: 1.5f));
        Assert.Throws<ArgumentException>(() => new TokenSampler().Next([]));
        Assert.Throws<ArgumentException>(() => new TokenSampler().Next([0, float.NaN]));
        Assert.Throws<ArgumentException>(() => new TokenSampler().Next([float.NegativeInfinity, float.NegativeInfinity]));
    }
}
