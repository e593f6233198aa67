using System.Globalization;
using System.Text;

namespace NetGen.Generator.Emission;

/// <summary>Writes indented C#; <c>using (writer.Block("for (…)"))</c> keeps braces and indentation honest.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public CodeWriter(int depth = 0) => this.depth = depth;

    public int Depth => depth;

    public void Line(string line = "")
    {
        if (line.Length > 0) text.Append(' ', depth * 4).Append(line);
        text.Append('\n');
    }

    public void Lines(params string[] lines)
    {
        foreach (var line in lines) Line(line);
    }

    /// <summary>Adds what <paramref name="other"/>, which has the same depth, has written.</summary>
    public void Append(CodeWriter other) => text.Append(other.text);

    /// <summary>A header, then a block in braces until the result is disposed of.</summary>
    public IDisposable Block(string header)
    {
        Line(header);
        Line("{");
        depth++;
        return new Closing(this, 1, "}");
    }

    /// <summary>Lines that stand so many levels deeper until the result is disposed of.</summary>
    public IDisposable Indent(int levels)
    {
        depth += levels;
        return new Closing(this, levels, null);
    }

    public override string ToString() => text.ToString();

    /// <summary>A text as a C# literal.</summary>
    public static string Literal(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")}\"";

    /// <summary>A C# literal that reads back as the same float.</summary>
    public static string Literal(float value) => value switch
    {
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        _ when float.IsNaN(value) => "float.NaN",
        _ => value.ToString("R", CultureInfo.InvariantCulture) is var digits
            && float.Parse(digits, CultureInfo.InvariantCulture).Equals(value)
                ? digits + "f"
                : value.ToString("G9", CultureInfo.InvariantCulture) + "f",
    };

    private sealed class Closing(CodeWriter writer, int levels, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer.depth -= levels;
            if (end is not null) writer.Line(end);
        }
    }
}
