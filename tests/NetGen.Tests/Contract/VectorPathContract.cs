using Xunit;

namespace NetGen.Tests.Contract;

/// <summary>
/// Every body of every kernel keeps the contract: 512, 256 and 128 bits, and scalar code. The JIT compiles each kernel with full
/// optimisation, however large it is.
/// </summary>
public static class VectorPathContract
{
    public static void Check(int bits, string variable, string value)
    {
        if (bits > VectorPath.Bits) return;
        var log = Path.GetTempFileName();
        try
        {
            var environment = new Dictionary<string, string?>
            {
                [variable] = value,
                ["DOTNET_JitStdOutFile"] = log,
                ["DOTNET_JitDisasmSummary"] = "1",
                [ContractFolder.Variable] = ContractFolder.Path,
            };
            var command = bits == VectorPath.Bits ? ContractRunner.RunCommand : ContractRunner.Command;
            var (exitCode, output) = ChildProcess.Run(
                ChildProcess.Dotnet, [typeof(ContractRunner).Assembly.Location, command], environment);
            Assert.StartsWith($"vectors: {bits} bits", output);
            Assert.True(exitCode == 0, output);
            AssertOptimized(output, File.ReadLines(log));
        }
        finally
        {
            File.Delete(log);
        }
    }

    /// <summary>
    /// A summary has a line for each method that the JIT compiled, with the tier in brackets: "JIT compiled Net:Dense(...) [FullOpts, …]".
    /// A method too large for its optimiser is "MinOpts".
    /// </summary>
    private static void AssertOptimized(string output, IEnumerable<string> summary)
    {
        const string prefix = "kernel: ";
        var kernels = output.Split('\n').Where(line => line.StartsWith(prefix)).Select(line => line[prefix.Length..].Trim()).ToHashSet();
        Assert.NotEmpty(kernels);
        var compiled = summary.Where(line => kernels.Contains(NameIn(line))).ToArray();
        Assert.NotEmpty(compiled);
        Assert.All(compiled, line => Assert.Contains("[FullOpts", line));
    }

    private static string NameIn(string line)
    {
        const string before = "JIT compiled ";
        var start = line.IndexOf(before, StringComparison.Ordinal);
        if (start < 0) return "";

        // A generic method has its type arguments in brackets behind its name.
        var name = line[(start + before.Length)..];
        var end = name.IndexOfAny(['[', '(']);
        return end < 0 ? "" : name[..end] + "(";
    }
}
