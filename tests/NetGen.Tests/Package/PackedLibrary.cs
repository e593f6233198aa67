using System.IO.Compression;
using NetGen.Tests.Contract;

namespace NetGen.Tests.Package;

/// <summary>The library packed into a folder of its own, once for all tests.</summary>
public sealed class PackedLibrary : IDisposable
{
    // A version never seen before: nothing that a cache holds can be restored in its place.
    private readonly string version = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";
    private readonly DirectoryInfo feed = Directory.CreateTempSubdirectory("netgen-feed-");

    // Built from a copy: the tests' own build, perhaps still running for another project, stays as it is.
    private readonly DirectoryInfo copy = Directory.CreateTempSubdirectory("netgen-copy-");

    public PackedLibrary()
    {
        foreach (var file in Repository.Files("src", "analyzers", "generator")) Copy(file);
        var (exitCode, output) = ChildProcess.Build(
            copy.FullName, "pack", Path.Combine("src", "NetGen"), "-c", "Release", "-o", feed.FullName, $"-p:Version={version}");
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
        copy.Delete(recursive: true);
        var cached = Path.Combine(GlobalPackages, "netgen", version);
        if (Directory.Exists(cached)) Directory.Delete(cached, recursive: true);
    }

    private void Copy(string file)
    {
        var target = Path.Combine(copy.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(Repository.Root, file), target);
    }

    private static string GlobalPackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
