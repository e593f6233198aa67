namespace NetGen;

/// <summary>Means of an image divided into a given number of parts, channel by channel, as in PyTorch.</summary>
/// <param name="outputSize">The size of the output, one number for each of height and width, or one for all.</param>
/// <remarks>Input shape: (height, width, channels). Output size along each axis: the given one, whatever the input; window i is [⌊i·input/output⌋, ⌈(i + 1)·input/output⌉).</remarks>
/// <example><code>[AdaptiveAveragePooling2D(7)]</code><code>[AdaptiveAveragePooling2D([7, 5])]</code></example>
public sealed class AdaptiveAveragePooling2DAttribute(int[] outputSize) : AdaptiveAveragePoolingAttribute(outputSize)
{
    /// <summary>Means of an image divided into a given number of parts, channel by channel, as in PyTorch. The output has one size along all axes.</summary>
    /// <inheritdoc cref="AdaptiveAveragePooling2DAttribute" path="/param"/>
    public AdaptiveAveragePooling2DAttribute(int outputSize)
        : this([outputSize])
    {
    }
}
