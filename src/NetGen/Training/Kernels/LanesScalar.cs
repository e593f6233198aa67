using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>One float at a time: where no vector unit is, and the last few elements of an odd length.</summary>
internal readonly struct LanesScalar : ILanes<float>
{
    public static int Count => 1;

    public static float Broadcast(float value) => value;

    public static float Load(ref float source, nuint index) => Unsafe.Add(ref source, index);

    public static void Store(float value, ref float destination, nuint index) => Unsafe.Add(ref destination, index) = value;

    public static float Add(float left, float right) => left + right;

    public static float Multiply(float left, float right) => left * right;

    public static float Divide(float left, float right) => left / right;

    public static float MultiplyAdd(float left, float right, float addend) => float.MultiplyAddEstimate(left, right, addend);

    public static float SquareRoot(float value) => MathF.Sqrt(value);

    public static float Min(float limit, float value) => limit < value ? limit : value;

    public static float Max(float limit, float value) => limit > value ? limit : value;
}
