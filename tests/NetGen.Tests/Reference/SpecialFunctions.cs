namespace NetGen.Tests.Reference;

/// <summary>What <see cref="Math"/> lacks, to full double precision.</summary>
public static class SpecialFunctions
{
    /// <summary>erf(x): its Maclaurin series near zero, the continued fraction of erfc in the tails.</summary>
    public static double Erf(double x)
    {
        if (double.IsNaN(x)) return x;
        var magnitude = Math.Abs(x);
        var value = magnitude < 2.5 ? Series(magnitude) : 1 - Tail(magnitude);
        return x < 0 ? -value : value;
    }

    /// <summary>Φ(x), the distribution function of the standard normal distribution, to full relative precision below zero.</summary>
    public static double Cdf(double x)
    {
        if (double.IsNaN(x)) return x;
        var magnitude = Math.Abs(x) / Math.Sqrt(2);
        var tail = 0.5 * (magnitude < 2.5 ? 1 - Series(magnitude) : double.IsInfinity(magnitude) ? 0 : Tail(magnitude));
        return x < 0 ? tail : 1 - tail;
    }

    /// <summary>log(1 + eˣ) without overflow.</summary>
    public static double Softplus(double x) => Math.Max(x, 0) + Log1P(Math.Exp(-Math.Abs(x)));

    /// <summary>log(1 + x), accurate for small x.</summary>
    public static double Log1P(double x)
    {
        if (double.IsPositiveInfinity(x)) return x;
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>eˣ − 1, accurate for small x.</summary>
    public static double ExpM1(double x)
    {
        if (Math.Abs(x) > 0.5) return Math.Exp(x) - 1;
        double term = x, sum = x;
        for (var n = 2; Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
        {
            term *= x / n;
            sum += term;
        }

        return sum;
    }

    private static double Series(double x)
    {
        double term = x, sum = x;
        for (var n = 1; Math.Abs(term) > 1e-18 * sum; n++)
        {
            term *= -x * x / n;
            sum += term / ((2 * n) + 1);
        }

        return 2 / Math.Sqrt(Math.PI) * sum;
    }

    private static double Tail(double x)
    {
        var fraction = x;
        for (var n = 80; n >= 1; n--) fraction = x + (n / 2.0 / fraction);
        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / fraction;
    }
}
