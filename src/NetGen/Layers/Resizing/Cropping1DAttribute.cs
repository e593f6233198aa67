namespace NetGen;

/// <summary>A sequence without its border.</summary>
/// <param name="cropping">The number before the first step and that behind the last.</param>
/// <remarks>Input and output shape: (steps, channels). Output size along each axis: input − before − behind.</remarks>
/// <example><code>[Cropping1D(1)]</code><code>[Cropping1D([2, 0])]</code></example>
public sealed class Cropping1DAttribute(int[] cropping) : CroppingAttribute(cropping)
{
    /// <summary>A sequence without its border. All sides lose the same number.</summary>
    /// <inheritdoc cref="Cropping1DAttribute" path="/param"/>
    public Cropping1DAttribute(int cropping)
        : this([cropping])
    {
    }
}
