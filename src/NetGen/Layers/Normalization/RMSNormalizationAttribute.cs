namespace NetGen;

/// <summary>Divides each sample by its root mean square along axes: y = s·x / √(mean(x²) + ε).</summary>
/// <remarks>
/// <para>Parameter: <c>scale</c> s, which starts at 1; its shape is that of the normalised axes, in the order of the input's.</para>
/// <para>Input shape: any. Output shape: the same.</para>
/// <para>Source: B. Zhang, R. Sennrich, Root Mean Square Layer Normalization, 2019; defaults of Keras 3.</para>
/// </remarks>
/// <example><code>[RMSNormalization]</code></example>
public sealed class RMSNormalizationAttribute : LayerAttribute
{
    /// <summary>Along one axis.</summary>
    /// <param name="axis">The axis: 1 is the first of a sample, −1, the default, the last.</param>
    /// <param name="epsilon">ε; positive, 1e-6 by default.</param>
    /// <param name="scale">Whether there is an s; true by default.</param>
    public RMSNormalizationAttribute(int axis = -1, float epsilon = 1e-6f, bool scale = true)
        : this([axis], epsilon, scale)
    {
    }

    /// <summary>Along several axes together.</summary>
    /// <param name="axis">The axes: 1 is the first of a sample, −1 the last.</param>
    /// <param name="epsilon">ε; positive, 1e-6 by default.</param>
    /// <param name="scale">Whether there is an s; true by default.</param>
    public RMSNormalizationAttribute(int[] axis, float epsilon = 1e-6f, bool scale = true)
    {
        Axis = axis;
        Epsilon = epsilon;
        Scale = scale;
    }

    /// <summary>The axes.</summary>
    public int[] Axis { get; }

    /// <summary>ε.</summary>
    public float Epsilon { get; }

    /// <summary>Whether there is an s.</summary>
    public bool Scale { get; }
}
