namespace NetGen;

/// <summary>The largest element of each channel of a sequence: y = max x[all steps].</summary>
/// <param name="keepDims">Whether the other axes stay, of size 1; false by default.</param>
/// <remarks>Input shape: (steps, channels). Output shape: (channels), or (1, channels) with <paramref name="keepDims"/>.</remarks>
/// <example><code>[GlobalMaxPooling1D]</code><code>[GlobalMaxPooling1D(keepDims: true)]</code></example>
public sealed class GlobalMaxPooling1DAttribute(bool keepDims = false) : GlobalPoolingAttribute(keepDims);
