using System.Numerics;

namespace Residual;

/// <summary>Soft waves between two related colours.</summary>
internal sealed class Background
{
    private readonly Vector3 other;
    private readonly Vector2 wave;
    private readonly float phase;

    public Background(Random random)
    {
        Color = Colors.Random(random);
        other = Vector3.Lerp(Color, Colors.Random(random), 0.35f);
        var (sin, cos) = MathF.SinCos(MathF.Tau * random.NextSingle());
        wave = (0.03f + (0.25f * random.NextSingle())) * new Vector2(cos, sin);
        phase = MathF.Tau * random.NextSingle();
    }

    /// <summary>The colour that most of it has.</summary>
    public Vector3 Color { get; }

    public Vector3 At(Vector2 place) => Vector3.Lerp(Color, other, 0.5f + (0.5f * MathF.Sin(Vector2.Dot(place, wave) + phase)));
}
