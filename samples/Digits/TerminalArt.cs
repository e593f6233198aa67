using System.Text;

namespace Digits;

/// <summary>Pictures made of characters, two pixels high each.</summary>
internal static class TerminalArt
{
    private const string HalfBlocks = " ▀▄█";
    private const string Shades = " .:-=+*#%@";

    /// <summary>Pictures side by side, each under its caption.</summary>
    /// <param name="pictures">Captions and pixels of 28 × 28, 0 to 1.</param>
    /// <param name="unicode">Whether half blocks can be shown; otherwise ASCII characters stand for shades of grey.</param>
    public static string SideBySide(IReadOnlyList<(string Caption, float[] Pixels)> pictures, bool unicode)
    {
        var text = new StringBuilder();
        text.AppendLine(string.Concat(pictures.Select(picture => $" {picture.Caption,-Canvas.Size} ")).TrimEnd());
        for (var y = 0; y < Canvas.Size; y += 2)
            text.AppendLine(string.Concat(pictures.Select(picture => $" {Line(picture.Pixels, y, unicode)} ")).TrimEnd());
        return text.ToString();
    }

    private static string Line(float[] pixels, int y, bool unicode) => string.Create(Canvas.Size, (pixels, y, unicode), static (line, state) =>
    {
        var upper = state.pixels.AsSpan(state.y * Canvas.Size, Canvas.Size);
        var lower = state.pixels.AsSpan((state.y + 1) * Canvas.Size, Canvas.Size);
        for (var x = 0; x < line.Length; x++) line[x] = Character(upper[x], lower[x], state.unicode);
    });

    private static char Character(float upper, float lower, bool unicode) => unicode
        ? HalfBlocks[(upper > 0.5f ? 1 : 0) + (lower > 0.5f ? 2 : 0)]
        : Shades[Math.Min(Shades.Length - 1, (int)((upper + lower) / 2 * Shades.Length))];
}
