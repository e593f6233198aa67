using System.Runtime.CompilerServices;

namespace NetGen.Weights;

/// <summary>
/// Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (2011).
/// A number depends on the key, the stream and its index in the stream alone.
/// </summary>
internal readonly struct Philox(ulong key, uint stream)
{
    /// <summary>Fills with uniform numbers in (0, 1), never 0 or 1, of 53 random bits.</summary>
    /// <param name="first">The index of the first in the stream; even.</param>
    /// <param name="values">Where they go.</param>
    public void Fill(long first, Span<double> values)
    {
        for (var i = 0; i < values.Length; i += 2)
        {
            var (a, b, c, d) = Block((ulong)(first + i) / 2, stream, 0, (uint)key, (uint)(key >> 32));
            values[i] = ToUniform(a, b);
            if (i + 1 < values.Length) values[i + 1] = ToUniform(c, d);
        }
    }

    /// <summary>The four words of one block: ten rounds over a counter of 128 bits with a key of 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    private static double ToUniform(uint low, uint high) => (((low | ((ulong)high << 32)) >> 11) + 0.5) * (1.0 / (1L << 53));
}
