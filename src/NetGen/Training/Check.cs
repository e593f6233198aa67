using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Argument checks that say what was given and what is needed.</summary>
internal static class Check
{
    public static float NotNegative(float value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 && float.IsFinite(value) ? value : throw OutOfRange(value, name, "a finite number of at least 0");

    public static float Positive(float value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 && float.IsFinite(value) ? value : throw OutOfRange(value, name, "a finite number above 0");

    public static float Fraction(float value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is >= 0 and < 1 ? value : throw OutOfRange(value, name, "a number from 0 to below 1");

    public static int Positive(int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 ? value : throw OutOfRange(value, name, "at least 1");

    public static long Positive(long value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 ? value : throw OutOfRange(value, name, "at least 1");

    public static int NotNegative(int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 ? value : throw OutOfRange(value, name, "at least 0");

    private static ArgumentOutOfRangeException OutOfRange(object value, string name, string needed) =>
        new(name, value, FormattableString.Invariant($"{name} is {value}; it must be {needed}."));
}
