namespace NetGen;

/// <summary>Means of a sequence divided into a given number of parts, channel by channel, as in PyTorch.</summary>
/// <param name="outputSize">The steps of the output; positive.</param>
/// <remarks>Input shape: (steps, channels). Output size along each axis: the given one, whatever the input; window i is [⌊i·input/output⌋, ⌈(i + 1)·input/output⌉).</remarks>
/// <example><code>[AdaptiveAveragePooling1D(8)]</code></example>
public sealed class AdaptiveAveragePooling1DAttribute(int outputSize) : AdaptiveAveragePoolingAttribute([outputSize]);
