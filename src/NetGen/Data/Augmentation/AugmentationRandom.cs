using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The random numbers of one sample in one epoch. Pass it by reference: each call draws new ones.</summary>
public struct AugmentationRandom
{
    private ulong key;

    internal AugmentationRandom(ulong key) => this.key = RandomBits.Mix(key);

    /// <summary>A whole number from <paramref name="first"/> to <paramref name="last"/>, both included, all equally likely.</summary>
    /// <param name="first">The least.</param>
    /// <param name="last">The largest, not below <paramref name="first"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is below <paramref name="first"/>.</exception>
    public int Integer(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return (int)(first + (long)Math.BigMul(Draw(), (ulong)((long)last - first + 1), out _));
    }

    /// <summary>True with a probability.</summary>
    /// <param name="probability">The probability, 0 to 1; default ½.</param>
    public bool Chance(float probability = 0.5f) => Uniform() < probability;

    /// <summary>A number from 0 to below 1.</summary>
    public float Uniform() => (Draw() >> 40) * (1f / (1 << 24));

    /// <summary>Adds normally distributed numbers of mean 0, one for each value.</summary>
    /// <param name="values">What they are added to.</param>
    /// <param name="standardDeviation">Their standard deviation.</param>
    public void AddNormal(Span<float> values, float standardDeviation)
    {
        var draw = Draw();
        var (low, high) = (new Vector<uint>((uint)draw), new Vector<uint>((uint)(draw >> 32)));
        var (scale, indexes) = (new Vector<float>(standardDeviation), Vector<uint>.Indices);
        var (whole, rest) = (values.Length / Vector<float>.Count, values.Length % Vector<float>.Count);
        ref var start = ref MemoryMarshal.GetReference(values);
        for (var i = 0; i < whole; i++)
        {
            var at = (nuint)(i * Vector<float>.Count);
            var noise = scale * NormalBits.ToNormal(RandomBits.Hash(indexes, low, high));
            Vector.StoreUnsafe(Vector.LoadUnsafe(ref start, at) + noise, ref start, at);
            indexes += new Vector<uint>((uint)Vector<uint>.Count);
        }

        var last = scale * NormalBits.ToNormal(RandomBits.Hash(indexes, low, high));
        for (var i = 0; i < rest; i++) values[(whole * Vector<float>.Count) + i] += last[i];
    }

    private ulong Draw() => key = RandomBits.Mix(key);
}
