namespace Reporting;

/// <summary>Colours for numbers from 0 to 1: straight lines between a few given ones.</summary>
/// <param name="stops">The colours, evenly spaced, as 0xRRGGBB; at least two.</param>
public sealed class ColorMap(params int[] stops)
{
    /// <summary>Black to white.</summary>
    public static ColorMap Grey { get; } = new(0x000000, 0xFFFFFF);

    /// <summary>Black over purple and orange to pale yellow; as bright as the number is large.</summary>
    public static ColorMap Heat { get; } = new(0x000004, 0x2C115F, 0x721F81, 0xB73779, 0xF1605D, 0xFEB078, 0xFCFDBF);

    /// <summary>Blue over near white to red, for numbers around a middle of 0.5.</summary>
    public static ColorMap Diverging { get; } = new(0x2166AC, 0x92C5DE, 0xF7F7F7, 0xF4A582, 0xB2182B);

    /// <summary>The colour of a number.</summary>
    public (byte Red, byte Green, byte Blue) At(float value)
    {
        var place = Math.Clamp(value, 0, 1) * (stops.Length - 1);
        var index = Math.Min((int)place, stops.Length - 2);
        var (from, to, part) = (stops[index], stops[index + 1], place - index);
        return (Channel(16), Channel(8), Channel(0));

        byte Channel(int shift) => (byte)MathF.Round(((from >> shift) & 255) * (1 - part) + ((to >> shift) & 255) * part);
    }
}
