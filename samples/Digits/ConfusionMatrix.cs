using System.Text;

namespace Digits;

/// <summary>How often which digit was read as which.</summary>
internal sealed class ConfusionMatrix
{
    private readonly int[,] counts = new int[10, 10];

    /// <summary>Counts by actual and predicted digit.</summary>
    public int[,] Counts => counts;

    public void Add(int actual, int predicted) => counts[actual, predicted]++;

    /// <summary>The part of all digits that were read correctly.</summary>
    public double Accuracy
    {
        get
        {
            var (right, all) = (0, 0);
            for (var actual = 0; actual < 10; actual++)
            {
                right += counts[actual, actual];
                all += RowSum(actual);
            }

            return (double)right / all;
        }
    }

    /// <summary>A table: a row for each digit, a column for each reading.</summary>
    public string ToText(bool unicode)
    {
        var (nothing, line, corner) = unicode ? ("·", "─", "┼") : (".", "-", "+");
        var text = new StringBuilder();
        text.AppendLine($"  as {(unicode ? "│" : "|")} {string.Concat(Enumerable.Range(0, 10).Select(digit => $"{digit,5}"))}   right");
        text.Append(string.Concat(Enumerable.Repeat(line, 5))).Append(corner).AppendLine(string.Concat(Enumerable.Repeat(line, 60)));
        for (var actual = 0; actual < 10; actual++)
        {
            text.Append($"{actual,4} {(unicode ? "│" : "|")} ");
            for (var predicted = 0; predicted < 10; predicted++)
                text.Append($"{(counts[actual, predicted] == 0 ? nothing : counts[actual, predicted].ToString()),5}");
            text.AppendLine($"{(RowSum(actual) == 0 ? "" : $"{(double)counts[actual, actual] / RowSum(actual):0.0 %}"),8}");
        }

        return text.ToString();
    }

    private int RowSum(int actual)
    {
        var sum = 0;
        for (var predicted = 0; predicted < 10; predicted++) sum += counts[actual, predicted];
        return sum;
    }
}
