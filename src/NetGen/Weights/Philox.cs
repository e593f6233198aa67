namespace NetGen.Weights;

/// <summary>
/// Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (2011).
/// </summary>
internal readonly struct Philox(ulong key, uint stream)
{
    /// <summary>A double in (0, 1), never 0 or 1, with 53 random bits: number <paramref name="index"/> of the stream.</summary>
    public double Uniform(long index)
    {
        var (a, b, c, d) = Block((ulong)index / 2, stream, 0, (uint)key, (uint)(key >> 32));
        var bits = index % 2 == 0 ? a | ((ulong)b << 32) : c | ((ulong)d << 32);
        return ((bits >> 11) + 0.5) * (1.0 / (1L << 53));
    }

    /// <summary>A normally distributed double: number <paramref name="index"/> of the stream.</summary>
    public double Normal(long index) => NormalDistribution.Quantile(Uniform(index));

    /// <summary>The four words of one block: ten rounds over a counter of 128 bits with a key of 64.</summary>
    internal static (uint A, uint B, uint C, uint D) Block(ulong counter, uint c, uint d, uint key0, uint key1)
    {
        var a = (uint)counter;
        var b = (uint)(counter >> 32);
        for (var round = 0; round < 10; round++)
        {
            var first = 0xD2511F53UL * a;
            var second = 0xCD9E8D57UL * c;
            (a, b, c, d) = ((uint)(second >> 32) ^ b ^ key0, (uint)second, (uint)(first >> 32) ^ d ^ key1, (uint)first);
            key0 += 0x9E3779B9;
            key1 += 0xBB67AE85;
        }

        return (a, b, c, d);
    }
}
