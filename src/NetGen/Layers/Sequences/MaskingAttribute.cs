namespace NetGen;

/// <summary>Masks the steps of a sequence whose features all have one value: they become zero, and do not count any more.</summary>
/// <remarks>
/// <para>
/// A mask goes on through layers that work on each step by itself, through joins (a step counts where it does in all inputs that have a mask)
/// and through recurrent layers that return sequences. A recurrent layer keeps its state at a masked step, attention does not look at it, losses and
/// global pools leave it out. Layers that join or move steps, such as convolutions, <c>Flatten</c>, <c>Reshape</c> and pools, end it, and see the
/// steps as they are. A normalisation of a batch counts masked steps too.
/// </para>
/// <para>Input shape: (steps, features). Output shape: the same.</para>
/// <para>Source: Keras 3's <c>Masking</c>.</para>
/// </remarks>
/// <example><code>[Masking]</code><code>[Masking(-1)]</code></example>
/// <param name="maskValue">The value; 0 by default.</param>
public sealed class MaskingAttribute(float maskValue = 0) : LayerAttribute
{
    /// <summary>The value that masks a step.</summary>
    public float MaskValue { get; } = maskValue;
}
