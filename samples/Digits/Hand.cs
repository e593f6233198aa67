using System.Numerics;

namespace Digits;

/// <summary>
/// How one writer's hand, this once, turns the ideal strokes into ink: slant, size, proportions, a slight turn, a smooth wobble, a
/// place on the paper, the pen's width and how hard it presses.
/// </summary>
internal sealed class Hand
{
    private readonly Matrix3x2 transform;
    private readonly Vector2[] waves = new Vector2[4];
    private readonly Vector2[] swings = new Vector2[4];
    private readonly float[] phases = new float[4];

    public Hand(Random random)
    {
        var height = 15 + 6 * random.NextSingle();
        var width = height * (0.5f + 0.35f * random.NextSingle());
        var center = new Vector2(Canvas.Size / 2f) + 1.4f * Normal2(random);
        transform = Matrix3x2.CreateTranslation(-0.5f, -0.5f)
            * Matrix3x2.CreateScale(width, height)
            * Matrix3x2.CreateSkew(-0.25f + 0.2f * Normal(random), 0)
            * Matrix3x2.CreateRotation(0.12f * Normal(random))
            * Matrix3x2.CreateTranslation(center);
        for (var i = 0; i < waves.Length; i++)
        {
            waves[i] = 4 * Normal2(random);
            swings[i] = 0.025f * Normal2(random);
            phases[i] = MathF.Tau * random.NextSingle();
        }

        Radius = 0.7f + 0.9f * random.NextSingle();
        Darkness = 0.75f + 0.25f * random.NextSingle();
    }

    /// <summary>The pen's radius in pixels.</summary>
    public float Radius { get; }

    /// <summary>How dark the ink is, up to 1.</summary>
    public float Darkness { get; }

    /// <summary>Where a point of the unit box comes to lie on the paper. Points that meet still meet.</summary>
    public Vector2 Place(Vector2 point)
    {
        var moved = point;
        for (var i = 0; i < waves.Length; i++) moved += swings[i] * MathF.Sin(Vector2.Dot(waves[i], point) + phases[i]);
        return Vector2.Transform(moved, transform);
    }

    /// <summary>A normally distributed number.</summary>
    public static float Normal(Random random) =>
        MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(MathF.Tau * random.NextSingle());

    private static Vector2 Normal2(Random random) => new(Normal(random), Normal(random));
}
