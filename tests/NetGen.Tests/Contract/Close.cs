using Xunit;

namespace NetGen.Tests.Contract;

/// <summary>Comparison of float32 results with the double-precision reference.</summary>
public static class Close
{
    /// <summary>What the design demands: about 80 roundings of float32.</summary>
    public const double Tolerance = 1e-5;

    /// <summary>For sums of many terms, whose rounding errors grow with the square root of their number.</summary>
    public const double LongSumTolerance = 1e-4;

    /// <summary>
    /// Asserts |actual − expected| ≤ tolerance · max(|expected|, scale). The scale is the root mean square of all expected
    /// values: an element near zero is the difference of terms of that size, so its own size says nothing about its rounding.
    /// </summary>
    public static void Assert(
        ReadOnlySpan<float> actual,
        ReadOnlySpan<double> expected,
        string what,
        double tolerance = Tolerance,
        double? scale = null)
    {
        if (actual.Length != expected.Length) Fail($"{what}: {actual.Length} values instead of {expected.Length}.");
        var size = scale ?? RootMeanSquare(expected);
        for (var i = 0; i < actual.Length; i++)
        {
            var allowed = tolerance * Math.Max(Math.Abs(expected[i]), size);
            if (Math.Abs(actual[i] - expected[i]) <= allowed) continue;
            Fail($"{what}[{i}] of {actual.Length} is {actual[i]:R}, expected {expected[i]:R} ± {allowed:E1} (all within scale {size:G4}).");
        }
    }

    /// <summary>Asserts that two arrays have the same bits.</summary>
    public static void AssertSameBits(ReadOnlySpan<float> actual, ReadOnlySpan<float> expected, string what)
    {
        if (actual.Length != expected.Length) Fail($"{what}: {actual.Length} values instead of {expected.Length}.");
        for (var i = 0; i < actual.Length; i++)
        {
            if (BitConverter.SingleToInt32Bits(actual[i]) == BitConverter.SingleToInt32Bits(expected[i])) continue;
            Fail($"{what}[{i}] is {actual[i]:R}, expected exactly {expected[i]:R}.");
        }
    }

    /// <summary>
    /// The smallest scale of a gradient. Gradients are differences of terms of the loss's size, of which float32 sees nothing below
    /// ε·loss = 6e-8·loss: this times <see cref="Tolerance"/> allows a sixth of that, and lets gradients be zero that are zero on paper.
    /// </summary>
    public static double GradientFloor(double loss) => 1e-3 * Math.Abs(loss);

    public static double RootMeanSquare(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value * value;
        return values.IsEmpty ? 0 : Math.Sqrt(sum / values.Length);
    }

    private static void Fail(string message) => Xunit.Assert.Fail(message);
}
