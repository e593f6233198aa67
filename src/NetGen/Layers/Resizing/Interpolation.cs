namespace NetGen;

/// <summary>What stands between the pixels of an image that is made larger.</summary>
public enum Interpolation
{
    /// <summary>The nearest pixel.</summary>
    Nearest,

    /// <summary>A mean of the four nearest pixels, weighted by distance.</summary>
    Bilinear,
}
