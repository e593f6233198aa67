using NetGen.Benchmarks.Comparing;
using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Reporting;

/// <summary>The table, printed row by row as results come in.</summary>
internal sealed class Table(TextWriter output)
{
    private const string Layout = "{0,-38} {1,17} {2,17} {3,8} {4,8} {5,8}  {6,-30} {7}";

    /// <summary>The column titles.</summary>
    public void WriteTitles()
    {
        output.WriteLine(Layout, "workload", "median", "best", "G/s", "% limit", "bytes", "to reach", "ratios");
        output.WriteLine("G/s: 10⁹ floating-point operations a second, % of the FMA peak; for passes over memory 10⁹ bytes, % of a copy's of that size.");
        output.WriteLine(new string('-', 150));
    }

    /// <summary>The title of a group of rows.</summary>
    public void WriteGroup(string title) => output.WriteLine($"{Environment.NewLine}{title}");

    /// <summary>A measured workload with its ratios.</summary>
    public void Write(Measurement measured, IEnumerable<PeerRatio> peers)
    {
        var workload = measured.Workload;
        List<string> ratios = measured.Noisy ? ["NOISY"] : [];
        if (workload.Baseline is not null) ratios.Add($"{Format.Digits(measured.SpeedUp)}× {workload.BaselineName}");
        ratios.AddRange(peers.Select(peer => $"{Format.Digits(peer.Ratio)}× {peer.Peer} ({Format.Time(peer.Seconds)})"));
        var rated = workload.Amount > 0;
        output.WriteLine(
            Layout,
            workload.Name,
            Time(measured.Median, workload.Items),
            Time(measured.Best, workload.Items),
            rated ? Format.Digits(measured.Rate * 1e-9) : "",
            rated ? $"{measured.LimitShare * 100:F1}" : "",
            Format.Bytes(measured.Bytes),
            workload.Goal,
            string.Join(", ", ratios));
        output.Flush();
    }

    /// <summary>A fact that is no time.</summary>
    public void Write(Fact fact) => output.WriteLine(Layout, fact.Name, fact.Value, "", "", "", "", fact.Goal, "");

    private static string Time(double seconds, Items? items) =>
        items is null ? Format.Time(seconds) : $"{Format.Time(seconds / items.Count)}/{items.Name}";
}
