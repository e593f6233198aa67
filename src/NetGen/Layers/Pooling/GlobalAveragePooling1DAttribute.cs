namespace NetGen;

/// <summary>The mean of each channel of a sequence: y = mean x[all steps].</summary>
/// <param name="keepDims">Whether the other axes stay, of size 1; false by default.</param>
/// <remarks>Input shape: (steps, channels). Output shape: (channels), or (1, channels) with <paramref name="keepDims"/>.</remarks>
/// <example><code>[GlobalAveragePooling1D]</code><code>[GlobalAveragePooling1D(keepDims: true)]</code></example>
public sealed class GlobalAveragePooling1DAttribute(bool keepDims = false) : GlobalPoolingAttribute(keepDims);
