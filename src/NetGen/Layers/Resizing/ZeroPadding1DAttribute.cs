namespace NetGen;

/// <summary>Zeros around a sequence.</summary>
/// <param name="padding">The number before the first step and that behind the last.</param>
/// <remarks>Input and output shape: (steps, channels). Output size along each axis: input + before + behind.</remarks>
/// <example><code>[ZeroPadding1D(1)]</code><code>[ZeroPadding1D([2, 0])]</code></example>
public sealed class ZeroPadding1DAttribute(int[] padding) : ZeroPaddingAttribute(padding)
{
    /// <summary>Zeros around a sequence. All sides have the same number, 1 by default.</summary>
    /// <inheritdoc cref="ZeroPadding1DAttribute" path="/param"/>
    public ZeroPadding1DAttribute(int padding = 1)
        : this([padding])
    {
    }
}
