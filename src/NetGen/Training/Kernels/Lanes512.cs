using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen;

/// <summary>16 floats at a time.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<float>>
{
    // The reciprocal of more is no ordinary number.
    private const float LargestDivisor = 1e37f;

    public static int Count => Vector512<float>.Count;

    public static Vector512<float> Broadcast(float value) => Vector512.Create(value);

    public static Vector512<float> Load(ref float source, nuint index) => Vector512.LoadUnsafe(ref source, index);

    public static void Store(Vector512<float> value, ref float destination, nuint index) => value.StoreUnsafe(ref destination, index);

    public static Vector512<float> Add(Vector512<float> left, Vector512<float> right) => left + right;

    public static Vector512<float> Multiply(Vector512<float> left, Vector512<float> right) => left * right;

    // An estimate and what it leaves of the dividend are faster than the divider, which set the speed of Adam.
    public static Vector512<float> Divide(Vector512<float> left, Vector512<float> right)
    {
        if (!Avx512F.IsSupported) return left / right;
        var divisor = Vector512.MinNative(right, Vector512.Create(LargestDivisor));
        var reciprocal = Avx512F.Reciprocal14(divisor);
        var quotient = left * reciprocal;
        return Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(-quotient, divisor, left), reciprocal, quotient);
    }

    public static Vector512<float> MultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> addend) =>
        Vector512.MultiplyAddEstimate(left, right, addend);

    public static Vector512<float> SquareRoot(Vector512<float> value) => Vector512.Sqrt(value);

    public static Vector512<float> Min(Vector512<float> limit, Vector512<float> value) => Vector512.MinNative(limit, value);

    public static Vector512<float> Max(Vector512<float> limit, Vector512<float> value) => Vector512.MaxNative(limit, value);
}
