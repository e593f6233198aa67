using System.Diagnostics;
using System.Globalization;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Reporting;

namespace NetGen.Benchmarks.Workloads;

/// <summary>The time from <c>Main</c> to the end of the first prediction, in processes of their own.</summary>
internal static class FirstPrediction
{
    /// <summary>The argument with which the program makes one prediction and prints how long that took, in milliseconds.</summary>
    public const string Argument = "--first-predict";

    private const int Processes = 5;

    /// <summary>Makes a network with random parameters, and one prediction.</summary>
    /// <param name="start">The timestamp of the first statement of <c>Main</c>.</param>
    public static void Run(long start)
    {
        var (image, scores) = (new float[32 * 32 * 3], new float[10]);
        new ResNet20Network(seed: 1).Predict(image, scores);
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The median over processes.</summary>
    public static Fact Measure() => new(
        "resnet20-first-predict",
        Format.Time(Statistics.Median(Enumerable.Range(0, Processes).Select(_ => OneProcess())) * 1e-3),
        "≤ 300 ms after Main");

    private static double OneProcess()
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Arguments()) { RedirectStandardOutput = true })!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(line, CultureInfo.InvariantCulture);
    }

    // The program is its own executable, or run by dotnet.
    private static IEnumerable<string> Arguments() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(FirstPrediction).Assembly.Location, Argument] : [Argument];
}
