using System.Globalization;

namespace Reporting;

/// <summary>Pieces of a page.</summary>
public static class Html
{
    /// <summary>Text as it must stand in a page or an attribute.</summary>
    public static string Text(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>A number with so many digits behind the point, whatever the culture.</summary>
    public static string Number(double value, int digits = 0) => value.ToString($"N{digits}", CultureInfo.InvariantCulture);

    /// <summary>Figures with what they are: large numbers over small words.</summary>
    public static string Tiles(IEnumerable<(string Value, string Label)> tiles) =>
        $"<div class=\"tiles\">{string.Concat(tiles.Select(t => $"<div><b>{Text(t.Value)}</b><span>{Text(t.Label)}</span></div>"))}</div>";

    /// <summary>A picture, enlarged without smoothing.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="description">What it shows, for those who do not see it.</param>
    /// <param name="size">The width on the page, in CSS pixels.</param>
    public static string Image(Picture picture, string description, int size) =>
        $"<img src=\"{Png.DataUri(picture)}\" alt=\"{Text(description)}\" width=\"{size}\" height=\"{size * picture.Height / picture.Width}\"/>";

    /// <summary>Pictures that belong together, over their caption.</summary>
    public static string Figure(IEnumerable<string> images, string caption) =>
        $"<figure><div class=\"images\">{string.Concat(images)}</div><figcaption>{Text(caption)}</figcaption></figure>";

    /// <summary>Figures beside and below each other, as many in a row as there is room for.</summary>
    public static string Gallery(IEnumerable<string> figures) => $"<div class=\"gallery\">{string.Concat(figures)}</div>";
}
