using Xunit;

namespace NetGen.Tests.Weights;

/// <summary>Statistics of samples, asserted at four and a half standard errors.</summary>
internal static class Moments
{
    public static double Mean(double[] values) => values.Sum() / values.Length;

    public static double Deviation(double[] values)
    {
        var mean = Mean(values);
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / values.Length);
    }

    /// <summary>Mean, variance, skewness, kurtosis and the shares beyond one to four standard deviations.</summary>
    public static void AssertNormal(double[] values)
    {
        var error = 4.5 / Math.Sqrt(values.Length);
        Assert.Equal(0, Mean(values), error);
        Assert.Equal(1, values.Sum(value => value * value) / values.Length, error * Math.Sqrt(2));
        Assert.Equal(0, values.Sum(value => value * value * value) / values.Length, error * Math.Sqrt(15));
        Assert.Equal(3, values.Sum(value => Math.Pow(value, 4)) / values.Length, error * Math.Sqrt(96));
        foreach (var (limit, share) in new[] { (1, 0.3173105079), (2, 0.0455002639), (3, 0.0026997961), (4, 0.0000633425) })
            Assert.Equal(share, values.Count(value => Math.Abs(value) > limit) / (double)values.Length, error * Math.Sqrt(share));
    }

    public static void AssertUniform(double[] values, double limit)
    {
        var error = 4.5 / Math.Sqrt(values.Length);
        Assert.All(values, value => Assert.InRange(value, -limit, limit));
        Assert.Equal(0, Mean(values), error * limit);
        Assert.Equal(limit / Math.Sqrt(3), Deviation(values), error * limit);
        for (var tenth = 0; tenth < 10; tenth++)
        {
            var (low, high) = (limit * ((tenth / 5.0) - 1), limit * (((tenth + 1) / 5.0) - 1));
            Assert.Equal(0.1, values.Count(value => value >= low && value < high) / (double)values.Length, error * 0.3);
        }
    }
}
