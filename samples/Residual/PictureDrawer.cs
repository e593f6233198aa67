using System.Numerics;
using NetGen;

namespace Residual;

/// <summary>Draws pictures of 32×32 pixels in colour, no two alike: a shape at any place, size and angle before a lively background.</summary>
internal static class PictureDrawer
{
    public const int Size = 32;
    public const int Channels = 3;
    public const int Values = Size * Size * Channels;

    /// <summary>So many pictures and their classes; the same seed draws the same ones.</summary>
    public static Dataset Draw(int count, int seed)
    {
        var random = new Random(seed);
        var pixels = new byte[count * Values];
        var classes = new int[count];
        for (var i = 0; i < count; i++)
        {
            classes[i] = random.Next(PictureClass.Count);
            Draw(classes[i], random, pixels.AsSpan(i * Values, Values));
        }

        return new Dataset([SampleArray.Bytes(pixels, Values)], [SampleArray.Integers(classes)]);
    }

    private static void Draw(int picture, Random random, Span<byte> pixels)
    {
        var background = new Background(random);
        var thing = new Thing(picture, background.Color, random);
        var clutter = Enumerable.Range(0, random.Next(3)).Select(_ => Thing.Crumb(background.Color, random)).ToArray();
        var (light, noise) = (0.8f + (0.3f * random.NextSingle()), 0.06f * random.NextSingle());
        for (var i = 0; i < pixels.Length; i += Channels)
        {
            var place = new Vector2((i / Channels % Size) + 0.5f, (i / Channels / Size) + 0.5f);
            var color = background.At(place);
            foreach (var crumb in clutter) color = crumb.Over(color, place);
            color = thing.Over(color, place);
            for (var c = 0; c < Channels; c++)
            {
                var grain = noise * ((2 * random.NextSingle()) - 1);
                pixels[i + c] = (byte)(255 * Math.Clamp((light * color[c]) + grain, 0, 1));
            }
        }
    }
}
