namespace NetGen;

/// <summary>Scales each sample to length 1 along axes: y = x / max(√(Σx²), 1e-12).</summary>
/// <remarks>
/// <para>No parameters. Input shape: any. Output shape: the same. Source: Keras 3.</para>
/// </remarks>
/// <example><code>[UnitNormalization]</code></example>
public sealed class UnitNormalizationAttribute : LayerAttribute
{
    /// <summary>Along one axis.</summary>
    /// <param name="axis">The axis: 1 is the first of a sample, −1, the default, the last.</param>
    public UnitNormalizationAttribute(int axis = -1)
        : this([axis])
    {
    }

    /// <summary>Along several axes together.</summary>
    /// <param name="axis">The axes: 1 is the first of a sample, −1 the last.</param>
    public UnitNormalizationAttribute(int[] axis) => Axis = axis;

    /// <summary>The axes.</summary>
    public int[] Axis { get; }
}
