namespace NetGen;

/// <summary>Normalises each sample along axes: y = γ·(x − μ) / √(σ² + ε) + β, with the mean μ and the variance σ² along those axes.</summary>
/// <remarks>
/// <para>
/// Parameters: <c>gamma</c> γ, which starts at 1, and <c>beta</c> β, which starts at 0; their shape is that of the normalised axes, in the order of
/// the input's. The variance is biased: divided by the number of values.
/// </para>
/// <para>Input shape: any. Output shape: the same.</para>
/// <para>Source: J. L. Ba, J. R. Kiros, G. E. Hinton, Layer Normalization, 2016; defaults of Keras 3 (PyTorch's ε is 1e-5).</para>
/// </remarks>
/// <example><code>[LayerNormalization]</code><code>[LayerNormalization([1, 2, 3], epsilon: 1e-5f)]</code></example>
public sealed class LayerNormalizationAttribute : LayerAttribute
{
    /// <summary>Along one axis.</summary>
    /// <param name="axis">The axis: 1 is the first of a sample, −1, the default, the last.</param>
    /// <param name="epsilon">ε; positive, 0.001 by default.</param>
    /// <param name="center">Whether there is a β; true by default.</param>
    /// <param name="scale">Whether there is a γ; true by default.</param>
    public LayerNormalizationAttribute(int axis = -1, float epsilon = 1e-3f, bool center = true, bool scale = true)
        : this([axis], epsilon, center, scale)
    {
    }

    /// <summary>Along several axes together.</summary>
    /// <param name="axis">The axes: 1 is the first of a sample, −1 the last.</param>
    /// <param name="epsilon">ε; positive, 0.001 by default.</param>
    /// <param name="center">Whether there is a β; true by default.</param>
    /// <param name="scale">Whether there is a γ; true by default.</param>
    public LayerNormalizationAttribute(int[] axis, float epsilon = 1e-3f, bool center = true, bool scale = true)
    {
        Axis = axis;
        Epsilon = epsilon;
        Center = center;
        Scale = scale;
    }

    /// <summary>The axes.</summary>
    public int[] Axis { get; }

    /// <summary>ε.</summary>
    public float Epsilon { get; }

    /// <summary>Whether there is a β.</summary>
    public bool Center { get; }

    /// <summary>Whether there is a γ.</summary>
    public bool Scale { get; }
}
