namespace NetGen.Tests.Contract;

/// <summary>The processes of <see cref="VectorPathTests"/>, as many at a time as there are processors.</summary>
public sealed class VectorPathProcesses
{
    // DOTNET_EnableAVX512F is ignored by .NET 10. DOTNET_EnableAVX2 takes FMA away as well.
    private static readonly (int Bits, string Variable, string Value)[] Paths =
    [
        (512, "DOTNET_EnableAVX512", "1"),
        (256, "DOTNET_EnableAVX512", "0"),
        (128, "DOTNET_EnableAVX2", "0"),
        (0, "DOTNET_EnableHWIntrinsic", "0"),
    ];

    private readonly SemaphoreSlim processors = new(Environment.ProcessorCount);
    private readonly Dictionary<int, Task> checks;

    public VectorPathProcesses()
    {
        // The slowest first.
        checks = Paths.Reverse().ToDictionary(path => path.Bits, path => Task.Run(() => Check(path.Bits, path.Variable, path.Value)));
    }

    /// <summary>512, 256, 128, and 0 for scalar code.</summary>
    public static IEnumerable<int> Widths => Paths.Select(path => path.Bits);

    /// <summary>The check of one of them, which runs already.</summary>
    public Task Check(int bits) => checks[bits];

    private async Task Check(int bits, string variable, string value)
    {
        await processors.WaitAsync();
        try
        {
            VectorPathContract.Check(bits, variable, value);
        }
        finally
        {
            processors.Release();
        }
    }
}
