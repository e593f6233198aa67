using System.Numerics;

namespace Digits;

/// <summary>A small grey picture and a round pen; edges are smooth, since a pixel is as dark as the pen covers it.</summary>
internal sealed class Canvas
{
    public const int Size = 28;

    private readonly float[] pixels = new float[Size * Size];

    /// <summary>The ink of each pixel, 0 to 1, row by row.</summary>
    public ReadOnlySpan<float> Pixels => pixels;

    public void Clear() => Array.Clear(pixels);

    /// <summary>Draws a straight line of the pen; its radius changes evenly on the way.</summary>
    public void Line(Vector2 from, Vector2 to, float fromRadius, float toRadius)
    {
        var reach = Math.Max(fromRadius, toRadius) + 1;
        var (low, high) = (Vector2.Min(from, to) - new Vector2(reach), Vector2.Max(from, to) + new Vector2(reach));
        var way = to - from;
        var length = Math.Max(way.LengthSquared(), 1e-12f);
        for (var y = Math.Max(0, (int)low.Y); y <= Math.Min(Size - 1, (int)high.Y); y++)
        {
            for (var x = Math.Max(0, (int)low.X); x <= Math.Min(Size - 1, (int)high.X); x++)
            {
                var center = new Vector2(x + 0.5f, y + 0.5f);
                var along = Math.Clamp(Vector2.Dot(center - from, way) / length, 0, 1);
                var distance = Vector2.Distance(center, from + along * way);
                var ink = Math.Clamp(fromRadius + along * (toRadius - fromRadius) - distance + 0.5f, 0, 1);
                ref var pixel = ref pixels[y * Size + x];
                pixel = Math.Max(pixel, ink);
            }
        }
    }
}
