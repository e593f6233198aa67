using System.Text;

namespace TinyGpt;

/// <summary>The text to learn from.</summary>
internal static class Texts
{
    /// <summary>A file's text; without a file this project's own documents.</summary>
    /// <exception cref="FileNotFoundException">There is no such file, or no document near the program.</exception>
    public static string Read(string? file)
    {
        if (file is not null) return File.ReadAllText(file);
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NetGen.sln"))) folder = folder.Parent;
        if (folder is null) throw new FileNotFoundException("The project's documents are not near the program; --text FILE reads another text.");
        var text = new StringBuilder(File.ReadAllText(Path.Combine(folder.FullName, "README.md")));
        foreach (var documents in (string[])["docs", Path.Combine("analyzers", "docs")])
        {
            foreach (var path in Directory.GetFiles(Path.Combine(folder.FullName, documents), "*.md").Order(StringComparer.Ordinal)) text.Append(File.ReadAllText(path));
        }

        return text.ToString();
    }
}
