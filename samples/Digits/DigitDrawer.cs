using System.Numerics;
using NetGen;

namespace Digits;

/// <summary>Draws digits as people write them, no two alike.</summary>
internal static class DigitDrawer
{
    private const int StepsPerPoint = 6;

    /// <summary>So many pictures of 28 × 28 bytes and their digits; the same seed draws the same ones.</summary>
    public static Dataset Draw(int count, int seed)
    {
        var random = new Random(seed);
        var canvas = new Canvas();
        var pixels = new byte[count * canvas.Pixels.Length];
        var digits = new int[count];
        for (var i = 0; i < count; i++)
        {
            digits[i] = random.Next(10);
            Draw(canvas, digits[i], random, pixels.AsSpan(i * canvas.Pixels.Length, canvas.Pixels.Length));
        }

        return new Dataset([SampleArray.Bytes(pixels, canvas.Pixels.Length)], [SampleArray.Integers(digits)]);
    }

    private static void Draw(Canvas canvas, int digit, Random random, Span<byte> picture)
    {
        var hand = new Hand(random);
        canvas.Clear();
        foreach (var stroke in Strokes.Get(digit, random.Next(Strokes.VariantCount(digit)))) DrawStroke(canvas, stroke, hand, random);
        for (var i = 0; i < picture.Length; i++)
        {
            var noise = 0.05f * Hand.Normal(random);
            picture[i] = (byte)(255 * Math.Clamp(canvas.Pixels[i] * (hand.Darkness + noise) + Math.Max(0, noise - 0.08f), 0, 1));
        }
    }

    /// <summary>A pen seldom starts and stops where it should, and presses less at the ends.</summary>
    private static void DrawStroke(Canvas canvas, Vector2[] points, Hand hand, Random random)
    {
        var last = points.Length - 1;
        var (begin, end) = (0.08f * random.NextSingle(), last - 0.12f * random.NextSingle());
        var steps = last * StepsPerPoint;
        var (previous, previousRadius) = (hand.Place(At(points, begin)), hand.Radius * 0.85f);
        for (var step = 1; step <= steps; step++)
        {
            var done = (float)step / steps;
            var place = hand.Place(At(points, begin + done * (end - begin)));
            var radius = hand.Radius * (0.85f + 0.25f * MathF.Sin(MathF.PI * done));
            canvas.Line(previous, place, previousRadius, radius);
            (previous, previousRadius) = (place, radius);
        }
    }

    /// <summary>The smooth curve through the points (Catmull and Rom's) at a position; whole positions are the points.</summary>
    private static Vector2 At(Vector2[] points, float position)
    {
        var index = Math.Clamp((int)position, 0, points.Length - 2);
        var t = position - index;
        var (from, to) = (points[index], points[index + 1]);
        var before = index > 0 ? points[index - 1] : 2 * from - to;
        var after = index + 2 < points.Length ? points[index + 2] : 2 * to - from;
        return from + 0.5f * t * (to - before + t * (2 * before - 5 * from + 4 * to - after + t * (3 * (from - to) + after - before)));
    }
}
