using System.Numerics;

namespace Residual;

/// <summary>Shapes around the origin, about one unit in radius, as distances to their edges.</summary>
internal static class Outline
{
    /// <summary>How far a point is outside a shape; negative inside.</summary>
    public static float Distance(int shape, Vector2 point) => shape switch
    {
        0 => point.Length() - 0.9f,
        1 => Math.Max(Math.Abs(point.X), Math.Abs(point.Y)) - 0.8f,
        2 => Polygon(point, corners: 3, apothem: 0.55f),
        _ => Star(point, outer: 1.1f, inner: 0.45f),
    };

    // The largest of the distances to the lines through the sides.
    private static float Polygon(Vector2 point, int corners, float apothem)
    {
        var distance = float.NegativeInfinity;
        for (var i = 0; i < corners; i++)
        {
            var (sin, cos) = MathF.SinCos(MathF.Tau * i / corners);
            distance = Math.Max(distance, Vector2.Dot(point, new Vector2(cos, sin)) - apothem);
        }

        return distance;
    }

    // Five points: every direction is turned into the half of a point around the x axis, whose one edge is a line.
    private static float Star(Vector2 point, float outer, float inner)
    {
        const float half = MathF.PI / 5;
        var angle = MathF.Abs(MathF.IEEERemainder(MathF.Atan2(point.Y, point.X), 2 * half));
        var folded = point.Length() * new Vector2(MathF.Cos(angle), MathF.Sin(angle));
        var (tip, notch) = (new Vector2(outer, 0), inner * new Vector2(MathF.Cos(half), MathF.Sin(half)));
        var edge = Vector2.Normalize(notch - tip);
        return Vector2.Dot(folded - tip, new Vector2(edge.Y, -edge.X));
    }
}
