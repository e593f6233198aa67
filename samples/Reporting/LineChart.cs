using System.Globalization;
using System.Text;

namespace Reporting;

/// <summary>Lines over two axes, as SVG in the page's colours.</summary>
/// <param name="title">What it shows.</param>
/// <param name="xName">What the horizontal axis counts.</param>
/// <param name="format">The format of numbers on the vertical axis.</param>
public sealed class LineChart(string title, string xName, string format = "0.##")
{
    private const int Width = 520;
    private const int Height = 300;
    private const int Left = 52;
    private const int Right = 16;
    private const int Top = 44;
    private const int Bottom = 42;

    private readonly List<Series> lines = [];

    /// <summary>Adds a line; there are colours for two.</summary>
    public LineChart Add(Series series)
    {
        if (series.Points.Count > 0) lines.Add(series);
        return this;
    }

    /// <summary>The chart as SVG.</summary>
    /// <param name="minimum">Where the vertical axis begins; null for a round number below all points.</param>
    /// <param name="maximum">Where it ends; null for a round number above all points.</param>
    public string ToSvg(double? minimum = null, double? maximum = null)
    {
        var points = lines.SelectMany(line => line.Points).ToList();
        var yTicks = Ticks(minimum ?? points.Min(p => p.Y), maximum ?? points.Max(p => p.Y));
        var xTicks = Ticks(0, points.Max(p => p.X)).Where(tick => tick <= points.Max(p => p.X)).ToArray();
        var (low, high, last) = (yTicks[0], yTicks[^1], points.Max(p => p.X));
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Html.Text(title)}\">");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text class=\"title\" x=\"{Left}\" y=\"16\">{Html.Text(title)}</text>");
        foreach (var tick in yTicks)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(tick):0.#}\" y2=\"{Y(tick):0.#}\"/>");
            svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{Y(tick) + 4:0.#}\" text-anchor=\"end\">{Label(tick)}</text>");
        }

        foreach (var tick in xTicks)
            svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{X(tick):0.#}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{tick:0.##}</text>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Width - Right}\" y=\"{Height - 6}\" text-anchor=\"end\">{Html.Text(xName)}</text>");
        var nameAt = (double)Left;
        for (var i = 0; i < lines.Count; i++)
        {
            AppendLine(svg, lines[i], i);
            svg.AppendLine(CultureInfo.InvariantCulture, $"<text class=\"name f{i}\" x=\"{nameAt:0.#}\" y=\"34\">{Html.Text(lines[i].Name)}</text>");
            nameAt += 7.2 * lines[i].Name.Length + 18;
        }

        return svg.Append("</svg>").ToString();

        double X(double x) => Left + (Width - Left - Right) * x / last;

        double Y(double y) => Height - Bottom - (Height - Top - Bottom) * (Math.Clamp(y, low, high) - low) / (high - low);

        string Label(double tick) => tick.ToString(format, CultureInfo.InvariantCulture);

        void AppendLine(StringBuilder svg, Series line, int index)
        {
            var path = string.Join(" ", line.Points.Select(p => FormattableString.Invariant($"{X(p.X):0.#},{Y(p.Y):0.#}")));
            svg.AppendLine($"<polyline class=\"line s{index}\" points=\"{path}\"/>");
            if (!line.HasMarks) return;
            foreach (var (x, y) in line.Points)
            {
                svg.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"<circle class=\"f{index}\" cx=\"{X(x):0.#}\" cy=\"{Y(y):0.#}\" r=\"4\"><title>{Html.Text(line.Name)}: {Label(y)}</title></circle>");
            }
        }
    }

    /// <summary>Four to eight round numbers, of which the first is not above the least value and the last not below the largest.</summary>
    private static double[] Ticks(double least, double most)
    {
        if (most <= least) most = least + 1;
        var rough = (most - least) / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        var (first, last) = (Math.Floor(least / step + 1e-9), Math.Ceiling(most / step - 1e-9));
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)];
    }
}
