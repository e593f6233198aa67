namespace Reporting;

/// <summary>A picture of red, green and blue bytes.</summary>
public sealed class Picture
{
    private readonly byte[] pixels;

    private Picture(int width, int height)
    {
        (Width, Height) = (width, height);
        pixels = new byte[width * height * 3];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Red, green and blue of each pixel, row by row.</summary>
    public ReadOnlySpan<byte> Pixels => pixels;

    /// <summary>A picture of numbers, coloured by a map from 0 to 1; numbers outside are cut off.</summary>
    public static Picture Of(ReadOnlySpan<float> values, int width, ColorMap map)
    {
        var picture = new Picture(width, values.Length / width);
        for (var i = 0; i < values.Length; i++) picture.Set(i, map.At(values[i]));
        return picture;
    }

    /// <summary>The same, with the least value as 0 and the largest as 1.</summary>
    public static Picture Stretched(ReadOnlySpan<float> values, int width, ColorMap map)
    {
        var (least, most) = (float.MaxValue, float.MinValue);
        foreach (var value in values) (least, most) = (Math.Min(least, value), Math.Max(most, value));
        var scale = most > least ? 1 / (most - least) : 0;
        var scaled = new float[values.Length];
        for (var i = 0; i < scaled.Length; i++) scaled[i] = (values[i] - least) * scale;
        return Of(scaled, width, map);
    }

    /// <summary>A heat-map over a picture: the hotter, the more of its colour shows.</summary>
    /// <param name="under">The picture, 0 to 1.</param>
    /// <param name="heat">The heat of each of its pixels, 0 to 1.</param>
    /// <param name="width">The pixels of a row.</param>
    /// <param name="map">The colours of heat.</param>
    public static Picture Overlay(ReadOnlySpan<float> under, ReadOnlySpan<float> heat, int width, ColorMap map)
    {
        var picture = new Picture(width, under.Length / width);
        for (var i = 0; i < under.Length; i++)
        {
            var part = 0.85f * Math.Clamp(heat[i], 0, 1);
            var (grey, colour) = (ColorMap.Grey.At(under[i]), map.At(heat[i]));
            picture.Set(i, (Mix(grey.Red, colour.Red), Mix(grey.Green, colour.Green), Mix(grey.Blue, colour.Blue)));

            byte Mix(byte from, byte to) => (byte)(from + part * (to - from));
        }

        return picture;
    }

    private void Set(int index, (byte Red, byte Green, byte Blue) colour) =>
        (pixels[3 * index], pixels[3 * index + 1], pixels[3 * index + 2]) = colour;
}
