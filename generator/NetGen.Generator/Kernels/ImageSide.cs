namespace NetGen.Generator.Kernels;

/// <summary>The side at which a tile reaches out of an image by one column.</summary>
internal enum ImageSide
{
    /// <summary>All columns are inside.</summary>
    None,

    /// <summary>The first column is outside.</summary>
    Left,

    /// <summary>The last column is outside.</summary>
    Right,
}
