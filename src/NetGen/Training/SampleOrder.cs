using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The order in which an epoch visits the samples.</summary>
internal static class SampleOrder
{
    /// <summary>Writes 0, 1, 2, …</summary>
    public static void InOrder(Span<int> order)
    {
        for (var i = 0; i < order.Length; i++) order[i] = i;
    }

    /// <summary>
    /// Writes a permutation of 0, 1, 2, … that depends on the key alone: Fisher and Yates's shuffle, drawing from a counter-based
    /// generator (a 64-bit draw mapped to a range by its high half, after Lemire, 2019; the bias is below count / 2⁶⁴).
    /// </summary>
    public static void Shuffle(Span<int> order, ulong key)
    {
        InOrder(order);
        for (var i = order.Length - 1; i > 0; i--)
        {
            var other = (int)Math.BigMul(RandomBits.Mix(key + (ulong)i), (ulong)i + 1, out _);
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
