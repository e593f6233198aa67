using System.Globalization;

namespace NetGen.Benchmarks;

/// <summary>The command line.</summary>
/// <param name="Filters">Only workloads whose name contains one of these; all if empty.</param>
/// <param name="Peers">Whether to compare with the installed peers.</param>
/// <param name="Samples">The samples of each workload.</param>
internal sealed record BenchmarkOptions(IReadOnlyList<string> Filters, bool Peers, int Samples)
{
    public const string Usage = """
        usage: dotnet run -c Release --project tests/NetGen.Benchmarks [-- [filter ...] [--peers] [--samples N]]
          filter       only workloads whose name contains it
          --peers      compare with PyTorch and ONNX Runtime where installed (peers/)
          --samples N  samples of each workload, 31 by default
        """;

    /// <summary>Reads the command line; null if it is wrong.</summary>
    public static BenchmarkOptions? Parse(ReadOnlySpan<string> arguments)
    {
        var filters = new List<string>();
        var peers = false;
        var samples = 31;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--peers")
            {
                peers = true;
            }
            else if (arguments[i] == "--samples" && ++i < arguments.Length)
            {
                if (!int.TryParse(arguments[i], CultureInfo.InvariantCulture, out samples) || samples < 1) return null;
            }
            else if (arguments[i].StartsWith('-'))
            {
                return null;
            }
            else
            {
                filters.Add(arguments[i]);
            }
        }

        return new BenchmarkOptions(filters, peers, samples);
    }

    /// <summary>Whether a row is asked for.</summary>
    public bool Wants(string name) =>
        Filters.Count == 0 || Filters.Any(filter => name.Contains(filter, StringComparison.OrdinalIgnoreCase));
}
