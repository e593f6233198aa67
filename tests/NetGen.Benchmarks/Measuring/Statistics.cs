namespace NetGen.Benchmarks.Measuring;

/// <summary>Statistics that one disturbed sample does not move.</summary>
internal static class Statistics
{
    /// <summary>The middle value; the mean of the two in the middle for an even count; NaN for none.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0) return double.NaN;
        var half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
