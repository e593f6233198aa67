using NetGen.Weights;
using Xunit;

namespace NetGen.Tests.Weights;

public sealed class PhiloxTests
{
    // The known answers of Random123, kat_vectors, philox4x32 10.
    [Theory]
    [InlineData(0x0000000000000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8)]
    [InlineData(0xFFFFFFFFFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD)]
    [InlineData(0x85A308D3243F6A88, 0x13198A2E, 0x03707344, 0xA4093822, 0x299F31D0, 0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1)]
    public void Blocks_are_the_published_ones(
        ulong counter, uint counter2, uint counter3, uint key0, uint key1, uint a, uint b, uint c, uint d) =>
        Assert.Equal((a, b, c, d), Philox.Block(counter, counter2, counter3, key0, key1));

    [Fact]
    public void Numbers_are_uniform_and_never_the_ends()
    {
        var values = Uniform(stream: 1);
        Assert.DoesNotContain(values, value => value is 0 or 1);
        Moments.AssertUniform([.. values.Select(value => (2 * value) - 1)], 1);
    }

    [Fact]
    public void Normal_numbers_are_normal() => Moments.AssertNormal([.. Uniform(stream: 2).Select(NormalDistribution.Quantile)]);

    [Fact]
    public void A_number_depends_on_its_index_alone()
    {
        var (whole, part) = (new double[11], new double[3]);
        new Philox(99, 1).Fill(0, whole);
        new Philox(99, 1).Fill(6, part);
        Assert.Equal(whole[6..9], part);
        new Philox(99, 2).Fill(6, part);
        Assert.NotEqual(whole[6..9], part);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.025, -1.959963984540054)]
    [InlineData(0.0013498980316300933, -3)]
    [InlineData(2.866515718791939e-7, -5)]
    [InlineData(1e-15, -7.941345326170997)]
    public void Quantiles_are_exact(double p, double expected) => Assert.Equal(expected, NormalDistribution.Quantile(p), 1e-13);

    private static double[] Uniform(uint stream)
    {
        var values = new double[200_000];
        new Philox(99, stream).Fill(0, values);
        return values;
    }
}
