namespace NetGen.Benchmarks.Comparing;

/// <summary>How to start a peer.</summary>
/// <param name="Name">What it is called when it is missing.</param>
/// <param name="Programs">The programs that can run it, the preferred first.</param>
/// <param name="File">Its script in <c>peers/</c>.</param>
internal sealed record PeerScript(string Name, string[] Programs, string File)
{
    /// <summary>The peers that have scripts. Debian's PyTorch belongs to the system's Python, which may not be first.</summary>
    public static IReadOnlyList<PeerScript> All { get; } =
    [
        new("PyTorch", ["/usr/bin/python3", "python3", "python"], "torch_workloads.py"),
        new("ONNX Runtime", ["node"], "onnxruntime_workloads.js"),
    ];

    /// <summary>The script in this project's <c>peers</c> folder, above the program; null if it was moved elsewhere.</summary>
    public string? Locate()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "peers", File);
            if (System.IO.File.Exists(path)) return path;
        }

        return null;
    }
}
