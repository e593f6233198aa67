namespace NetGen;

/// <summary>The largest element of each channel of a volume: y = max x[all voxels].</summary>
/// <param name="keepDims">Whether the other axes stay, of size 1; false by default.</param>
/// <remarks>Input shape: (depth, height, width, channels). Output shape: (channels), or (1, 1, 1, channels) with <paramref name="keepDims"/>.</remarks>
/// <example><code>[GlobalMaxPooling3D]</code><code>[GlobalMaxPooling3D(keepDims: true)]</code></example>
public sealed class GlobalMaxPooling3DAttribute(bool keepDims = false) : GlobalPoolingAttribute(keepDims);
