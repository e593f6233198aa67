using System.Text;

namespace Residual;

/// <summary>How many pictures of each class were recognised, and what the others were taken for.</summary>
internal sealed class ClassTable
{
    private readonly int[,] counts = new int[PictureClass.Count, PictureClass.Count];

    public void Add(int actual, int predicted) => counts[actual, predicted]++;

    public override string ToString()
    {
        var text = new StringBuilder();
        for (var actual = 0; actual < PictureClass.Count; actual++)
        {
            var row = Enumerable.Range(0, PictureClass.Count).Select(predicted => counts[actual, predicted]).ToArray();
            var (right, all) = (row[actual], row.Sum());
            row[actual] = 0;
            var worst = row.Max();
            var mistake = worst == 0 ? "" : $"   most often taken for a {PictureClass.NameOf(Array.IndexOf(row, worst))} ({worst})";
            text.AppendLine($"  {PictureClass.NameOf(actual),-18}{right,4} of {all,-4}{mistake}".TrimEnd());
        }

        return text.ToString();
    }
}
