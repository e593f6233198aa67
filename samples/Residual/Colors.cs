using System.Numerics;

namespace Residual;

/// <summary>Colours as red, green and blue from 0 to 1.</summary>
internal static class Colors
{
    /// <summary>Of a hue (0 to 1 around the circle), pale at saturation 0, dark at value 0.</summary>
    public static Vector3 Of(float hue, float saturation, float value)
    {
        return value * new Vector3(Channel(0), Channel(2f / 3), Channel(1f / 3));

        float Channel(float shift)
        {
            var place = 6 * (hue + shift - MathF.Floor(hue + shift));
            return 1 - (saturation * (1 - Math.Clamp(Math.Abs(place - 3) - 1, 0, 1)));
        }
    }

    public static Vector3 Random(Random random) => Of(random.NextSingle(), 0.3f + (0.7f * random.NextSingle()), 0.3f + (0.7f * random.NextSingle()));

    /// <summary>A colour that is easily told from another one.</summary>
    public static Vector3 RandomUnlike(Vector3 other, Random random)
    {
        while (true)
        {
            var color = Random(random);
            if (Vector3.Distance(color, other) > 0.55f) return color;
        }
    }
}
