namespace NetGen;

/// <summary>The largest element of each channel of an image: y = max x[all pixels].</summary>
/// <param name="keepDims">Whether the other axes stay, of size 1; false by default.</param>
/// <remarks>Input shape: (height, width, channels). Output shape: (channels), or (1, 1, channels) with <paramref name="keepDims"/>.</remarks>
/// <example><code>[GlobalMaxPooling2D]</code><code>[GlobalMaxPooling2D(keepDims: true)]</code></example>
public sealed class GlobalMaxPooling2DAttribute(bool keepDims = false) : GlobalPoolingAttribute(keepDims);
