using System.Globalization;

namespace NetGen.Benchmarks.Reporting;

/// <summary>Numbers as the table shows them: three significant digits and a unit.</summary>
internal static class Format
{
    /// <summary>A time in the unit that fits.</summary>
    public static string Time(double seconds) => seconds switch
    {
        >= 1 => $"{Digits(seconds)} s",
        >= 1e-3 => $"{Digits(seconds * 1e3)} ms",
        >= 1e-6 => $"{Digits(seconds * 1e6)} µs",
        _ => $"{Digits(seconds * 1e9)} ns",
    };

    /// <summary>A number of bytes; 0 only if there were none.</summary>
    public static string Bytes(double bytes) => bytes switch
    {
        >= 1 << 20 => $"{Digits(bytes / (1 << 20))} MB",
        >= 1 << 10 => $"{Digits(bytes / (1 << 10))} KB",
        _ => Digits(bytes),
    };

    /// <summary>A number above 0 with three significant digits, an integer from 100 on.</summary>
    public static string Digits(double value)
    {
        var format = value switch { 0 or >= 100 => "F0", >= 10 => "F1", >= 1 => "F2", _ => "F3" };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
