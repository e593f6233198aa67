using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>Fills tensors with random numbers. For generated code.</summary>
/// <remarks>
/// Each number depends on the key and on its own row and feature only, and is computed with exactly rounded operations: the same bits
/// on every machine, with every split of the rows between threads.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RandomFill
{
    /// <summary>The key for no draw at all: masks are then 1 everywhere and noise is 0, as in inference.</summary>
    internal const ulong NoDraw = 0;

    /// <summary>Writes 0 with probability <paramref name="rate"/>, otherwise 1 / (1 - rate), to rows of panels.</summary>
    /// <param name="mask">The first float of the tensor (row 0).</param>
    /// <param name="panels">The number of panels.</param>
    /// <param name="panelStride">The floats between two panels.</param>
    /// <param name="firstRow">The first row to fill.</param>
    /// <param name="rowCount">The number of rows to fill.</param>
    /// <param name="rate">The fraction to drop, at least 0 and below 1.</param>
    /// <param name="key">The key of the draws.</param>
    public static void DropoutMask(ref float mask, int panels, int panelStride, int firstRow, int rowCount, float rate, ulong key)
    {
        for (var panel = 0; panel < panels; panel++)
        {
            // Every panel is a stream of its own, so that a row's draws do not depend on the number of panels.
            ref var lanes = ref Unsafe.Add(ref mask, ((nint)panel * panelStride) + ((nint)firstRow * Panels.Width));
            Mask(ref lanes, rowCount * Panels.Width, (uint)firstRow * Panels.Width, rate, PanelKey(key, panel));
        }
    }

    /// <summary>Writes 0 with probability <paramref name="rate"/>, otherwise 1 / (1 - rate), to consecutive floats.</summary>
    /// <param name="mask">The first float.</param>
    /// <param name="length">The number of floats, a multiple of 16.</param>
    /// <param name="rate">The fraction to drop, at least 0 and below 1.</param>
    /// <param name="key">The key of the draws.</param>
    public static void DropoutMask(ref float mask, int length, float rate, ulong key) =>
        Mask(ref mask, length, 0, rate, PanelKey(key, 0));

    /// <summary>Writes 0 with probability <paramref name="rate"/>, otherwise 1 / (1 - rate), to consecutive floats: one of many such pieces.</summary>
    /// <param name="mask">The first float.</param>
    /// <param name="length">The number of floats, a multiple of 16.</param>
    /// <param name="rate">The fraction to drop, at least 0 and below 1.</param>
    /// <param name="key">The key of the draws.</param>
    /// <param name="piece">The number of the piece, which has draws of its own.</param>
    public static void DropoutMask(ref float mask, int length, float rate, ulong key, int piece) =>
        Mask(ref mask, length, 0, rate, PanelKey(key, piece));

    /// <summary>Writes normally distributed numbers of mean 0 to rows of panels, and zeros behind the last feature.</summary>
    /// <param name="noise">The first float of the tensor (row 0).</param>
    /// <param name="features">The number of features.</param>
    /// <param name="panelStride">The floats between two panels.</param>
    /// <param name="firstRow">The first row to fill.</param>
    /// <param name="rowCount">The number of rows to fill.</param>
    /// <param name="standardDeviation">The standard deviation.</param>
    /// <param name="key">The key of the draws.</param>
    public static void GaussianNoise(
        ref float noise, int features, int panelStride, int firstRow, int rowCount, float standardDeviation, ulong key)
    {
        for (var panel = 0; panel < Panels.Count(features); panel++)
        {
            ref var lanes = ref Unsafe.Add(ref noise, ((nint)panel * panelStride) + ((nint)firstRow * Panels.Width));
            Noise(
                ref lanes,
                rowCount * Panels.Width,
                (uint)firstRow * Panels.Width,
                Math.Min(Panels.Width, features - (panel * Panels.Width)),
                standardDeviation,
                PanelKey(key, panel));
        }
    }

    private static ulong PanelKey(ulong key, int panel) => key == NoDraw ? NoDraw : RandomBits.Mix(key + (uint)panel);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mask(ref float target, int length, uint index, float rate, ulong key)
    {
        if (key == NoDraw)
        {
            MemoryMarshal.CreateSpan(ref target, length).Fill(1);
            return;
        }

        var low = new Vector<uint>((uint)key);
        var high = new Vector<uint>((uint)(key >> 32));
        var threshold = new Vector<uint>((uint)(rate * 4294967296.0));
        var kept = Vector.AsVectorUInt32(new Vector<float>(1 / (1 - rate)));
        var indexes = Vector<uint>.Indices + new Vector<uint>(index);
        var step = new Vector<uint>((uint)Vector<uint>.Count);
        for (var i = 0; i < length; i += Vector<float>.Count)
        {
            var keeps = Vector.GreaterThanOrEqual(RandomBits.Hash(indexes, low, high), threshold);
            Vector.StoreUnsafe(Vector.AsVectorSingle(keeps & kept), ref target, (nuint)i);
            indexes += step;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Noise(ref float target, int length, uint index, int lanes, float standardDeviation, ulong key)
    {
        if (key == NoDraw)
        {
            MemoryMarshal.CreateSpan(ref target, length).Clear();
            return;
        }

        var low = new Vector<uint>((uint)key);
        var high = new Vector<uint>((uint)(key >> 32));
        var scale = new Vector<float>(standardDeviation);
        var indexes = Vector<uint>.Indices + new Vector<uint>(index);
        var step = new Vector<uint>((uint)Vector<uint>.Count);
        for (var i = 0; i < length; i += Vector<float>.Count)
        {
            var value = scale * NormalBits.ToNormal(RandomBits.Hash(indexes, low, high));
            var lane = Vector<int>.Indices + new Vector<int>(i % Panels.Width);
            var inside = Vector.LessThan(lane, new Vector<int>(lanes));
            Vector.StoreUnsafe(Vector.ConditionalSelect(inside, value, Vector<float>.Zero), ref target, (nuint)i);
            indexes += step;
        }
    }
}
