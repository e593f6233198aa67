namespace NetGen;

/// <summary>The mean of each channel of a volume: y = mean x[all voxels].</summary>
/// <param name="keepDims">Whether the other axes stay, of size 1; false by default.</param>
/// <remarks>Input shape: (depth, height, width, channels). Output shape: (channels), or (1, 1, 1, channels) with <paramref name="keepDims"/>.</remarks>
/// <example><code>[GlobalAveragePooling3D]</code><code>[GlobalAveragePooling3D(keepDims: true)]</code></example>
public sealed class GlobalAveragePooling3DAttribute(bool keepDims = false) : GlobalPoolingAttribute(keepDims);
