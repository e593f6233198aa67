using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Counter-based random bits: a number of a stream depends on its key and its index alone.</summary>
internal static class RandomBits
{
    /// <summary>Scrambles a key: the step of SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    public static ulong Mix(ulong key)
    {
        key += 0x9E3779B97F4A7C15;
        key = (key ^ (key >> 30)) * 0xBF58476D1CE4E5B9;
        key = (key ^ (key >> 27)) * 0x94D049BB133111EB;
        return key ^ (key >> 31);
    }

    /// <summary>
    /// 32 random bits for each index: the bijection <c>triple32</c> of Wellons' hash prospector, whose rounds take in the
    /// key's two halves, so that streams of different keys are not shifts of each other.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<uint> Hash(Vector<uint> index, Vector<uint> low, Vector<uint> high)
    {
        var x = index ^ low;
        x ^= x >>> 17;
        x *= 0xED5AD4BB;
        x ^= x >>> 11;
        x += high;
        x *= 0xAC4C1B51;
        x ^= x >>> 15;
        x *= 0x31848BAB;
        return x ^ (x >>> 14);
    }
}
