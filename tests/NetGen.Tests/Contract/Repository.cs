namespace NetGen.Tests.Contract;

/// <summary>The source tree that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of <c>global.json</c>.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The source files of some folders, and those at the root, relative to it; what a build made is left out.</summary>
    public static IEnumerable<string> Files(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Root))
        .Select(path => Path.GetRelativePath(Root, path))
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string Find(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "global.json"))) return folder.FullName;
        }

        throw new InvalidOperationException($"There is no global.json above {directory}: run the tests from the repository's build output.");
    }
}
