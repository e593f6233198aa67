using System.IO.Compression;
using NetGen.Tests.Contract;

namespace NetGen.Tests.Package;

/// <summary>The library packed into a folder of its own, once for all tests.</summary>
public sealed class PackedLibrary : IDisposable
{
    // A version never seen before: nothing that a cache holds can be restored in its place.
    private readonly string version = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";
    private readonly DirectoryInfo feed = Directory.CreateTempSubdirectory("netgen-feed-");

    // A build of its own, beside the one that is being tested.
    private readonly DirectoryInfo artifacts = Directory.CreateTempSubdirectory("netgen-artifacts-");

    public PackedLibrary()
    {
        var (exitCode, output) = ChildProcess.Build(
            Repository.Root,
            "pack", Path.Combine("src", "NetGen"), "-c", "Release", "-o", feed.FullName, "--artifacts-path", artifacts.FullName, $"-p:Version={version}");
        if (exitCode != 0) throw new InvalidOperationException($"dotnet pack failed:\n{output}");
    }

    /// <summary>The paths of all files in the package.</summary>
    public IReadOnlyList<string> Files
    {
        get
        {
            using var package = ZipFile.OpenRead(Path.Combine(feed.FullName, $"NetGen.{version}.nupkg"));
            return [.. package.Entries.Select(entry => entry.FullName)];
        }
    }

    /// <summary>A console project outside the repository with a reference to the package.</summary>
    public ConsoleProject CreateProject(string program) => new(program, version, feed.FullName);

    public void Dispose()
    {
        feed.Delete(recursive: true);
        artifacts.Delete(recursive: true);
        var cached = Path.Combine(GlobalPackages, "netgen", version);
        if (Directory.Exists(cached)) Directory.Delete(cached, recursive: true);
    }

    private static string GlobalPackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
