using System.Globalization;
using System.Text;

namespace Reporting;

/// <summary>How often what was taken for what, as a table whose cells are as strong as their numbers are large.</summary>
public static class ConfusionTable
{
    /// <summary>The table as HTML.</summary>
    /// <param name="counts">Counts by actual and predicted class.</param>
    /// <param name="names">The classes.</param>
    public static string ToHtml(int[,] counts, IReadOnlyList<string> names)
    {
        var table = new StringBuilder("<div class=\"scroll\"><table>\n<tr><th></th>");
        foreach (var name in names) table.Append($"<th scope=\"col\">{Html.Text(name)}</th>");
        table.AppendLine("<th scope=\"col\">right</th></tr>");
        var worst = Math.Max(1, Pairs().Where(pair => pair.Actual != pair.Predicted).Select(pair => counts[pair.Actual, pair.Predicted]).DefaultIfEmpty().Max());
        for (var actual = 0; actual < names.Count; actual++)
        {
            var all = Enumerable.Range(0, names.Count).Sum(predicted => counts[actual, predicted]);
            table.Append($"<tr><th scope=\"row\">{Html.Text(names[actual])}</th>");
            for (var predicted = 0; predicted < names.Count; predicted++)
            {
                var count = counts[actual, predicted];
                var strength = actual == predicted ? 0.55 * count / Math.Max(1, all) : count == 0 ? 0 : 0.15 + 0.6 * count / worst;
                var colour = actual == predicted ? "first" : "second";
                var text = string.Create(
                    CultureInfo.InvariantCulture,
                    $"<td style=\"background: color-mix(in srgb, var(--{colour}) {100 * strength:0}%, transparent)\" ");
                table.Append(text).Append($"title=\"{Html.Text(names[actual])} read as {Html.Text(names[predicted])}: {count}\">{(count == 0 ? "" : count)}</td>");
            }

            table.AppendLine($"<td class=\"rate\">{(all == 0 ? "" : Html.Number(100.0 * counts[actual, actual] / all, 1) + " %")}</td></tr>");
        }

        return table.Append("</table></div>").ToString();

        IEnumerable<(int Actual, int Predicted)> Pairs() =>
            from actual in Enumerable.Range(0, names.Count) from predicted in Enumerable.Range(0, names.Count) select (actual, predicted);
    }
}
