using System.Globalization;
using System.Runtime.InteropServices;
using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Reporting;

/// <summary>Where and with what the figures were measured; without it they say nothing.</summary>
internal static class Header
{
    public static void Write(TextWriter output, IEnumerable<string> peers)
    {
        var peaks = Enumerable.Range(0, 200).Select(_ => PeakLoop.Measure()).ToArray();
        output.WriteLine($"NetGen {typeof(Network).Assembly.GetName().Version?.ToString(3)}, {BuildKind} build, "
            + DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC");
        output.WriteLine($"Processor  {Processor}, {Environment.ProcessorCount} cores");
        output.WriteLine($"Runtime    {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, "
            + $"{RuntimeInformation.ProcessArchitecture}");
        output.WriteLine($"Vectors    {PeakLoop.Bits} bits; FMA peak of one core {Gigaflops(Statistics.Median(peaks))} median, "
            + $"{Gigaflops(peaks.Max())} best, measured again before each sample");
        output.WriteLine($"Peers      {string.Join(", ", peers.DefaultIfEmpty("none; --peers starts those installed"))}");
        output.WriteLine();
    }

    private static string Gigaflops(double rate) => $"{Format.Digits(rate * 1e-9)} GFLOP/s";

    private static string BuildKind =>
#if DEBUG
        "DEBUG (figures are meaningless)";
#else
        "Release";
#endif

    private static string Processor
    {
        get
        {
            const string Linux = "/proc/cpuinfo";
            var lines = File.Exists(Linux) ? File.ReadLines(Linux) : [];
            var line = lines.FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal));
            return line?[(line.IndexOf(':') + 2)..]
                ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER")
                ?? RuntimeInformation.ProcessArchitecture.ToString();
        }
    }
}
