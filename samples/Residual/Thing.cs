using System.Numerics;

namespace Residual;

/// <summary>A filled shape somewhere in a picture.</summary>
internal sealed class Thing
{
    private const float StripesPerUnit = 1.6f;

    private readonly int shape;
    private readonly int fill;
    private readonly Vector2 center;
    private readonly float radius;
    private readonly Vector2 turn;
    private readonly Vector3 color;
    private readonly Vector3 second;

    /// <summary>What the picture is about: large, and in colours that stand out.</summary>
    public Thing(int picture, Vector3 background, Random random)
        : this(PictureClass.ShapeOf(picture), PictureClass.FillOf(picture), 7 + (5 * random.NextSingle()), background, random)
    {
    }

    private Thing(int shape, int fill, float radius, Vector3 background, Random random)
    {
        (this.shape, this.fill, this.radius) = (shape, fill, radius);
        var room = Math.Max(0, (PictureDrawer.Size / 2f) - (0.9f * radius));
        center = new Vector2(PictureDrawer.Size / 2f) + (room * new Vector2((2 * random.NextSingle()) - 1, (2 * random.NextSingle()) - 1));
        var (sin, cos) = MathF.SinCos(MathF.Tau * random.NextSingle());
        turn = new Vector2(cos, sin) / radius;
        color = Colors.RandomUnlike(background, random);
        second = fill == 0 ? Vector3.Lerp(color, Vector3.One, 0.25f) : Colors.RandomUnlike(color, random);
    }

    /// <summary>A small disc that means nothing.</summary>
    public static Thing Crumb(Vector3 background, Random random) => new(0, 0, 1 + (1.2f * random.NextSingle()), background, random);

    /// <summary>The colour of a pixel with this over another colour; edges are smooth, since a pixel is covered in part.</summary>
    public Vector3 Over(Vector3 below, Vector2 place)
    {
        var way = place - center;
        if (way.LengthSquared() > 2 * radius * radius) return below;
        var local = new Vector2((way.X * turn.X) + (way.Y * turn.Y), (way.Y * turn.X) - (way.X * turn.Y));
        var covered = Math.Clamp(0.5f - (Outline.Distance(shape, local) * radius), 0, 1);
        return covered == 0 ? below : Vector3.Lerp(below, Vector3.Lerp(color, second, Fill(local)), covered);
    }

    // Of the second colour; a plain shape shines a little towards one side.
    private float Fill(Vector2 local) => fill switch
    {
        0 => Math.Clamp(0.5f + (0.5f * local.X), 0, 1),
        1 => Wave(local.X),
        _ => Wave(local.X) is var x && Wave(local.Y) is var y ? x + y - (2 * x * y) : 0,
    };

    // Bands with edges about a pixel wide.
    private float Wave(float at) =>
        Math.Clamp(0.5f + (radius / MathF.PI / StripesPerUnit / 2 * MathF.Sin(MathF.Tau * StripesPerUnit * at)), 0, 1);
}
