namespace NetGen;

/// <summary>Means of a volume divided into a given number of parts, channel by channel, as in PyTorch.</summary>
/// <param name="outputSize">The size of the output, one number for each of depth, height and width, or one for all.</param>
/// <remarks>Input shape: (depth, height, width, channels). Output size along each axis: the given one, whatever the input; window i is [⌊i·input/output⌋, ⌈(i + 1)·input/output⌉).</remarks>
/// <example><code>[AdaptiveAveragePooling3D(7)]</code><code>[AdaptiveAveragePooling3D([1, 7, 7])]</code></example>
public sealed class AdaptiveAveragePooling3DAttribute(int[] outputSize) : AdaptiveAveragePoolingAttribute(outputSize)
{
    /// <summary>Means of a volume divided into a given number of parts, channel by channel, as in PyTorch. The output has one size along all axes.</summary>
    /// <inheritdoc cref="AdaptiveAveragePooling3DAttribute" path="/param"/>
    public AdaptiveAveragePooling3DAttribute(int outputSize)
        : this([outputSize])
    {
    }
}
