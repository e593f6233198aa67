using System.Globalization;
using System.Numerics;

namespace Digits;

/// <summary>
/// How people write digits: for each a few variants, each a few strokes of a pen, each a smooth curve through points. The box is
/// 100 × 100, y down; strokes that share a point meet there in a corner.
/// </summary>
internal static class Strokes
{
    private static readonly string[][] Variants =
    [
        [
            "52 2, 20 12, 5 45, 14 82, 45 98, 78 86, 94 50, 82 14, 50 2",
            "60 6, 30 4, 8 40, 16 88, 50 97, 86 78, 92 34, 66 6, 40 10",
            "70 4, 25 20, 8 66, 34 97, 74 76, 92 30, 72 4, 56 8",
        ],
        [
            "50 0, 50 100",
            "62 0, 40 100",
            "28 22, 54 2 | 54 2, 52 100",
            "26 24, 52 3 | 52 3, 50 98 | 24 98, 80 98",
        ],
        [
            "10 24, 30 4, 66 3, 86 26, 62 58, 8 98 | 8 98, 94 95",
            "12 22, 40 1, 80 12, 78 42, 40 80, 14 94, 22 78, 52 86, 94 96",
            "8 30, 36 2, 78 10, 80 40, 44 72, 10 96 | 10 96, 60 92, 96 98",
        ],
        [
            "12 10, 48 0, 84 18, 70 42, 38 48 | 38 48, 78 54, 90 78, 58 99, 10 90",
            "12 4, 86 4 | 86 4, 42 42 | 42 42, 84 56, 84 88, 44 100, 8 86",
            "14 16, 50 2, 82 22, 58 46, 40 47, 66 50, 90 74, 60 98, 12 88",
        ],
        [
            "22 4, 12 56 | 12 56, 92 54 | 70 6, 64 100",
            "66 2, 8 66 | 8 66, 96 64 | 66 2, 66 100",
            "20 2, 14 44, 40 56, 76 50 | 80 2, 72 100",
        ],
        [
            "84 4, 24 4 | 24 4, 18 44 | 18 44, 54 36, 90 62, 66 96, 10 92",
            "26 6, 22 46 | 22 46, 60 40, 88 70, 54 99, 12 88 | 26 6, 90 4",
            "86 6, 40 4, 20 28, 44 46, 78 62, 72 92, 36 99, 10 86",
        ],
        [
            "72 2, 34 22, 12 62, 28 96, 70 94, 84 68, 56 50, 18 66",
            "60 0, 22 34, 10 76, 40 100, 78 84, 72 56, 36 54, 14 76",
            "50 0, 18 60, 24 94, 64 98, 82 74, 60 54, 26 62",
        ],
        [
            "8 6, 92 4 | 92 4, 40 100",
            "10 18, 12 4 | 12 4, 90 6 | 90 6, 58 48, 38 100",
            "8 6, 90 5 | 90 5, 40 100 | 30 52, 82 48",
        ],
        [
            "74 10, 40 0, 16 20, 44 46, 82 72, 62 98, 24 92, 20 68, 54 46, 82 22, 70 8",
            "50 46, 20 30, 36 2, 72 6, 78 32, 50 46 | 50 46, 12 68, 30 98, 74 96, 88 68, 50 46",
            "84 12, 52 0, 18 16, 36 42, 74 62, 78 90, 40 100, 14 80, 34 56, 72 34, 86 14",
        ],
        [
            "84 24, 54 2, 16 20, 24 48, 62 46, 84 22 | 84 22, 80 60, 66 100",
            "80 14, 44 2, 16 30, 40 52, 76 34, 82 10 | 82 10, 82 70, 52 99, 16 92",
            "80 30, 56 4, 18 14, 18 40, 52 50, 80 28 | 82 6, 76 100",
        ],
    ];

    private static readonly Vector2[][][][] Parsed = [.. Variants.Select(digit => digit.Select(Parse).ToArray())];

    /// <summary>The number of ways to write a digit.</summary>
    public static int VariantCount(int digit) => Parsed[digit].Length;

    /// <summary>The strokes of one way, in a box of 1 × 1.</summary>
    public static IReadOnlyList<Vector2[]> Get(int digit, int variant) => Parsed[digit][variant];

    private static Vector2[][] Parse(string strokes) =>
        [.. strokes.Split('|').Select(stroke => stroke.Split(',', StringSplitOptions.TrimEntries).Select(Point).ToArray())];

    private static Vector2 Point(string text)
    {
        var numbers = text.Split(' ');
        return new Vector2(float.Parse(numbers[0], CultureInfo.InvariantCulture), float.Parse(numbers[1], CultureInfo.InvariantCulture)) / 100;
    }
}
