using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Turns random bits into normally distributed numbers, by the inverse of the distribution function.</summary>
/// <remarks>
/// √2·erf⁻¹(x) for x uniform in (-1, 1), with the approximation of M. Giles, "Approximating the erfinv function" (GPU Computing Gems,
/// 2011). Only exactly rounded operations are used — no fused multiply-add — so every machine gives the same bits.
/// </remarks>
internal static class NormalBits
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> ToNormal(Vector<uint> bits)
    {
        // The top bit is the sign. The others are 1 - |x|, counted from the tail, where the precision is needed.
        var sign = bits & new Vector<uint>(0x80000000);
        var count = Vector.ConvertToSingle(Vector.AsVectorInt32(bits & new Vector<uint>(0x7FFFFFFF)));
        var tail = (count + new Vector<float>(0.5f)) * new Vector<float>(1f / 2147483648f);
        var magnitude = Vector<float>.One - tail;
        var w = -Log(tail * (Vector<float>.One + magnitude));
        var isCentral = Vector.LessThan(w, new Vector<float>(5));
        var value = Vector.ConditionalSelect(
            isCentral, Central(w - new Vector<float>(2.5f)), Tail(Vector.SquareRoot(w) - new Vector<float>(3)));
        value *= magnitude * new Vector<float>(1.41421356f);
        return Vector.AsVectorSingle(Vector.AsVectorUInt32(value) | sign);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Central(Vector<float> w) => Polynomial(
        w,
        1.50140941f,
        0.246640727f,
        -0.00417768164f,
        -0.00125372503f,
        0.00021858087f,
        -4.39150654e-06f,
        -3.5233877e-06f,
        3.43273939e-07f,
        2.81022636e-08f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Tail(Vector<float> w) => Polynomial(
        w,
        2.83297682f,
        1.00167406f,
        0.00943887047f,
        -0.0076224613f,
        0.00573950773f,
        -0.00367342844f,
        0.00134934322f,
        0.000100950558f,
        -0.000200214257f);

    /// <summary>The natural logarithm of normal positive numbers: x = 2ᵉ·m with m in [√½, √2), then Cephes' polynomial in m - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Log(Vector<float> x)
    {
        const int SqrtHalf = 0x3F3504F3;
        var bits = Vector.AsVectorInt32(x) - new Vector<int>(SqrtHalf);
        var exponent = Vector.ConvertToSingle(bits >> 23);
        var m = Vector.AsVectorSingle((bits & new Vector<int>(0x007FFFFF)) + new Vector<int>(SqrtHalf)) - Vector<float>.One;
        var p = Polynomial(
            m,
            3.3333331174e-1f,
            -2.4999993993e-1f,
            2.0000714765e-1f,
            -1.6668057665e-1f,
            1.4249322787e-1f,
            -1.2420140846e-1f,
            1.1676998740e-1f,
            -1.1514610310e-1f,
            7.0376836292e-2f);
        var square = m * m;
        return m - (new Vector<float>(0.5f) * square) + (p * m * square) + (exponent * new Vector<float>(0.69314718f));
    }

    /// <summary>c₀ + c₁x + … + c₈x⁸ by Estrin's scheme, whose chain of dependent operations is half as long as Horner's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Polynomial(
        Vector<float> x, float c0, float c1, float c2, float c3, float c4, float c5, float c6, float c7, float c8)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        var low = Line(x, c0, c1) + (x2 * Line(x, c2, c3));
        var high = Line(x, c4, c5) + (x2 * Line(x, c6, c7));
        return low + (x4 * (high + (x4 * new Vector<float>(c8))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Line(Vector<float> x, float c0, float c1) => new Vector<float>(c0) + (x * new Vector<float>(c1));
}
