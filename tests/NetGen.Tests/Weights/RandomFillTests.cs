using System.Numerics;
using NetGen.CompilerServices;
using NetGen.Weights;
using Xunit;

namespace NetGen.Tests.Weights;

public sealed class RandomFillTests
{
    private const ulong Key = 0x1234567890ABCDEF;

    [Theory]
    [InlineData(0.1f)]
    [InlineData(0.25f)]
    [InlineData(0.5f)]
    [InlineData(0.9f)]
    public void A_mask_drops_the_rate_and_scales_the_rest(float rate)
    {
        var mask = new float[1 << 20];
        RandomFill.DropoutMask(ref mask[0], mask.Length, rate, Key);
        Assert.Equal([0, 1 / (1 - rate)], mask.Distinct().Order());
        AssertFraction(mask.Count(value => value == 0), mask.Length, rate);
    }

    [Fact]
    public void A_rate_of_zero_drops_nothing()
    {
        var mask = new float[4096];
        RandomFill.DropoutMask(ref mask[0], mask.Length, 0, Key);
        Assert.All(mask, value => Assert.Equal(1, value));
    }

    [Fact]
    public void Draws_of_near_keys_lanes_and_rows_are_independent()
    {
        // Agreement of two fair masks is a fair coin too.
        const int Length = 1 << 18;
        var mask = Mask(Key, Length);
        for (var bit = 0; bit < 64; bit++) AssertAgree(mask, Mask(Key ^ (1UL << bit), Length));
        foreach (var lag in new[] { 1, 2, 3, 4, 8, 15, 16, 17, 31, 32, 64, 128, 144, 256, 1024, 4096, 65536 })
            AssertAgree(mask[lag..], mask[..^lag]);
    }

    [Fact]
    public void Runs_of_a_mask_are_those_of_fair_coins()
    {
        var mask = Mask(Key, 1 << 20);
        var patterns = new int[256];
        for (var i = 0; i < mask.Length; i += 8)
        {
            var pattern = 0;
            for (var bit = 0; bit < 8; bit++) pattern = (pattern * 2) + (mask[i + bit] == 0 ? 1 : 0);
            patterns[pattern]++;
        }

        // χ² with 255 degrees of freedom: 330 has a probability of 0.1 %.
        var expected = mask.Length / 8 / 256.0;
        Assert.InRange(patterns.Sum(count => (count - expected) * (count - expected) / expected), 190, 330);
    }

    [Fact]
    public void Bits_do_not_depend_on_the_split_of_the_rows()
    {
        const int Rows = 29;
        const int Count = 3;
        var stride = Panels.Stride(Rows);
        var (whole, split) = (new float[Count * stride], new float[Count * stride]);
        RandomFill.DropoutMask(ref whole[0], Count, stride, 0, Rows, 0.3f, Key);
        foreach (var (first, count) in new[] { (0, 8), (8, 16), (24, 5) })
            RandomFill.DropoutMask(ref split[0], Count, stride, first, count, 0.3f, Key);
        Assert.Equal(whole, split);

        Array.Clear(whole);
        Array.Clear(split);
        RandomFill.GaussianNoise(ref whole[0], 37, stride, 0, Rows, 0.3f, Key);
        foreach (var (first, count) in new[] { (0, 8), (8, 16), (24, 5) })
            RandomFill.GaussianNoise(ref split[0], 37, stride, first, count, 0.3f, Key);
        Assert.Equal(whole, split);
    }

    [Fact]
    public void The_same_key_gives_the_bits_it_always_gave()
    {
        var mask = Mask(Key, 16);
        Assert.Equal("0011101001001011", string.Concat(mask.Select(value => value == 0 ? '0' : '1')));
        var noise = new float[16];
        RandomFill.GaussianNoise(ref noise[0], 4, 16, 0, 1, 1, Key);
        Assert.Equal("3EDB6335 3FD24A38 BDFDE99B BE508214", string.Join(' ', noise.Take(4).Select(Hexadecimal)));
    }

    [Fact]
    public void Noise_is_normally_distributed_and_zero_behind_the_last_feature()
    {
        const int Rows = 8192, Features = 37;
        var stride = Panels.Stride(Rows);
        var noise = new float[Panels.Count(Features) * stride];
        RandomFill.GaussianNoise(ref noise[0], Features, stride, 0, Rows, 2, Key);
        var values = new float[Rows * Features];
        Panels.Unpack(ref noise[0], stride, Features, values);
        for (var row = 0; row < Rows; row++)
        {
            for (var feature = Features; feature < 48; feature++) Assert.Equal(0, noise[(2 * stride) + (row * 16) + (feature - 32)]);
        }

        Moments.AssertNormal([.. values.Select(value => value / 2.0)]);
    }

    [Theory]
    [InlineData(0x7FFFFFFFu, 0)]
    [InlineData(0x40000000u, 0.674489750)]
    [InlineData(0xC0000000u, -0.674489750)]
    [InlineData(0x00020000u, 4.008771693)]
    public void Bits_become_quantiles(uint bits, double expected) =>
        Assert.Equal(expected, NormalBits.ToNormal(new Vector<uint>(bits))[0], 2e-6);

    [Fact]
    public void Quantiles_are_those_of_the_exact_distribution()
    {
        // Beyond five standard deviations the approximation is good to 1e-3 only; that is one number in two million.
        for (var bits = 0u; bits < 0x7FFFFFFF; bits += 1_234_567)
        {
            var exact = -NormalDistribution.Quantile((bits + 0.5) / 4294967296.0);
            var tolerance = exact > 5 ? 3e-3 : 1e-6 + (1e-6 * exact);
            Assert.Equal(exact, NormalBits.ToNormal(new Vector<uint>(bits))[0], tolerance);
            Assert.Equal(-exact, NormalBits.ToNormal(new Vector<uint>(bits | 0x80000000))[0], tolerance);
        }
    }

    private static string Hexadecimal(float value) => BitConverter.SingleToInt32Bits(value).ToString("X8");

    private static float[] Mask(ulong key, int length)
    {
        var mask = new float[length];
        RandomFill.DropoutMask(ref mask[0], length, 0.5f, key);
        return mask;
    }

    private static void AssertAgree(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var agreeing = 0;
        for (var i = 0; i < a.Length; i++) agreeing += a[i] == b[i] ? 1 : 0;
        AssertFraction(agreeing, a.Length, 0.5);
    }

    private static void AssertFraction(int count, int total, double expected) =>
        Assert.Equal(expected, count / (double)total, 4.5 * Math.Sqrt(expected * (1 - expected) / total));
}
