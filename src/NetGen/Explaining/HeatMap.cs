namespace NetGen;

/// <summary>How much each pixel of an image speaks for a class, 0 to 1.</summary>
public sealed class HeatMap
{
    private readonly float[] values;

    internal HeatMap(float[] values, int height, int width, int classIndex, float score)
    {
        this.values = values;
        Height = height;
        Width = width;
        Class = classIndex;
        Score = score;
    }

    /// <summary>The image's rows; 1 for a sequence.</summary>
    public int Height { get; }

    /// <summary>The image's columns; the steps of a sequence.</summary>
    public int Width { get; }

    /// <summary>The class that it explains.</summary>
    public int Class { get; }

    /// <summary>The network's output for that class.</summary>
    public float Score { get; }

    /// <summary>All values, row by row.</summary>
    public ReadOnlySpan<float> Values => values;

    /// <summary>The value of a pixel.</summary>
    public float this[int y, int x] => Row(y)[x];

    /// <summary>The values of a row.</summary>
    public ReadOnlySpan<float> Row(int y) => values.AsSpan(y * Width, Width);
}
