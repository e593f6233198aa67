namespace NetGen;

/// <summary>The mean of each channel of an image: y = mean x[all pixels].</summary>
/// <param name="keepDims">Whether the other axes stay, of size 1; false by default.</param>
/// <remarks>Input shape: (height, width, channels). Output shape: (channels), or (1, 1, channels) with <paramref name="keepDims"/>.</remarks>
/// <example><code>[GlobalAveragePooling2D]</code><code>[GlobalAveragePooling2D(keepDims: true)]</code></example>
public sealed class GlobalAveragePooling2DAttribute(bool keepDims = false) : GlobalPoolingAttribute(keepDims);
