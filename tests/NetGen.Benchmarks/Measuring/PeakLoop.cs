using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks.Measuring;

/// <summary>The most multiply-adds that one core does: twelve independent chains of the widest vectors.</summary>
internal static class PeakLoop
{
    private const int Chains = 12;
    private const int Iterations = 100_000;

    private static float sink;

    /// <summary>The width of the vectors in bits; 32 if there are none.</summary>
    public static int Bits =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 32;

    /// <summary>Measures for a fraction of a millisecond.</summary>
    /// <returns>FLOP/s, a multiply-add being two.</returns>
    public static double Measure()
    {
        var start = Stopwatch.GetTimestamp();
        sink += Bits switch
        {
            512 => Run<Lanes512, Vector512<float>>(),
            256 => Run<Lanes256, Vector256<float>>(),
            128 => Run<Lanes128, Vector128<float>>(),
            _ => Run<LanesScalar, float>(),
        };
        return 2.0 * Chains * Iterations * (Bits / 32) / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static float Run<TLanes, TVector>()
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var x = TLanes.Broadcast(0.9999f);
        var y = TLanes.Broadcast(1e-4f);
        TVector a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (var n = 0; n < Iterations; n++)
        {
            a = TLanes.MultiplyAdd(x, y, a);
            b = TLanes.MultiplyAdd(x, y, b);
            c = TLanes.MultiplyAdd(x, y, c);
            d = TLanes.MultiplyAdd(x, y, d);
            e = TLanes.MultiplyAdd(x, y, e);
            f = TLanes.MultiplyAdd(x, y, f);
            g = TLanes.MultiplyAdd(x, y, g);
            h = TLanes.MultiplyAdd(x, y, h);
            i = TLanes.MultiplyAdd(x, y, i);
            j = TLanes.MultiplyAdd(x, y, j);
            k = TLanes.MultiplyAdd(x, y, k);
            l = TLanes.MultiplyAdd(x, y, l);
        }

        var left = TLanes.Add(TLanes.Add(TLanes.Add(a, b), TLanes.Add(c, d)), TLanes.Add(e, f));
        var right = TLanes.Add(TLanes.Add(TLanes.Add(g, h), TLanes.Add(i, j)), TLanes.Add(k, l));
        var sum = TLanes.Add(left, right);
        return Unsafe.As<TVector, float>(ref sum);
    }
}
