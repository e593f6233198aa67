namespace NetGen;

/// <summary>A volume without its border.</summary>
/// <param name="cropping">The number on both sides of each of depth, height and width (3 entries), or on each side (6): (front, back, top, bottom, left, right).</param>
/// <remarks>Input and output shape: (depth, height, width, channels). Output size along each axis: input − before − behind.</remarks>
/// <example><code>[Cropping3D(1)]</code><code>[Cropping3D([0, 1, 1])]</code></example>
public sealed class Cropping3DAttribute(int[] cropping) : CroppingAttribute(cropping)
{
    /// <summary>A volume without its border. All sides lose the same number.</summary>
    /// <inheritdoc cref="Cropping3DAttribute" path="/param"/>
    public Cropping3DAttribute(int cropping)
        : this([cropping])
    {
    }
}
