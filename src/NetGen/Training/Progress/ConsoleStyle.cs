using System.Text;

namespace NetGen;

/// <summary>What the console can show.</summary>
/// <param name="IsTerminal">Whether a line can be written over.</param>
/// <param name="IsUnicode">Whether characters beyond ASCII arrive.</param>
/// <param name="IsColored">Whether ANSI colours are understood and wanted.</param>
/// <param name="Width">The characters of a line.</param>
internal sealed record ConsoleStyle(bool IsTerminal, bool IsUnicode, bool IsColored, int Width = int.MaxValue)
{
    public string BarColor => IsColored ? "\e[32m" : "";

    public string Reset => IsColored ? "\e[0m" : "";

    public static ConsoleStyle Detect()
    {
        var terminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        var colored = terminal && !OperatingSystem.IsWindows() && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var unicode = Console.OutputEncoding.CodePage == Encoding.UTF8.CodePage;
        return new ConsoleStyle(terminal, unicode, colored, terminal && Console.WindowWidth > 0 ? Console.WindowWidth : int.MaxValue);
    }
}
