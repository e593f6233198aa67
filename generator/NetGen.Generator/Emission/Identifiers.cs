using System.Text;

namespace NetGen.Generator.Emission;

/// <summary>C# names for things with other names.</summary>
internal sealed class Identifiers
{
    private readonly HashSet<string> taken = [];

    /// <summary>A new Pascal-case name for <paramref name="label"/>: <c>dense_1.kernel</c> becomes <c>Dense1Kernel</c>.</summary>
    public string New(string label)
    {
        var stem = Pascal(label);
        var name = stem;
        for (var i = 2; !taken.Add(name); i++) name = $"{stem}_{i}";
        return name;
    }

    private static string Pascal(string label)
    {
        var name = new StringBuilder();
        var isStart = true;
        foreach (var c in label)
        {
            if (!char.IsLetterOrDigit(c))
            {
                isStart = true;
                continue;
            }

            name.Append(isStart ? char.ToUpperInvariant(c) : c);
            isStart = false;
        }

        if (name.Length == 0 || char.IsDigit(name[0])) name.Insert(0, '_');
        return name.ToString();
    }
}
