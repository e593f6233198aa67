namespace NetGen;

/// <summary>Scaled dot-product attention: y = softmax(s·Q·Kᵀ)·V.</summary>
/// <param name="value">The name of the layer or input that V is; the previous output by default, which makes it self-attention.</param>
/// <param name="key">The name of the layer or input that K is; V by default.</param>
/// <param name="scale">s, above 0; NaN, the default, for 1 / √features.</param>
/// <param name="causal">Whether step t of the query sees the steps 1 to t of the key only; false by default.</param>
/// <param name="dropout">The fraction of the weights that each training step zeroes, the rest scaled by 1 / (1 − fraction); 0 by default.</param>
/// <remarks>
/// <para>The previous output (or <c>From</c>) is the query Q. Weights of a query never stand in memory all at once: a strip of queries is done at a time.</para>
/// <para>
/// Input shapes: query (steps, features), key (other steps, features), value (other steps, values). Output shape: (steps, values).
/// Keras's Attention has <c>use_scale</c> off by default, which is <c>scale: 1</c> here.
/// </para>
/// <para>Source: Vaswani et al., Attention Is All You Need, 2017, section 3.2.1.</para>
/// </remarks>
/// <example><code>[Attention(causal: true)]</code><code>[Attention("memory", key: "index", scale: 1)]</code></example>
public sealed class AttentionAttribute(
    string? value = null,
    string? key = null,
    float scale = float.NaN,
    bool causal = false,
    float dropout = 0) : LayerAttribute
{
    /// <summary>The name of what V is; null for the previous output.</summary>
    public string? Value { get; } = value;

    /// <summary>The name of what K is; null for V.</summary>
    public string? Key { get; } = key;

    /// <summary>s; NaN for 1 / √features.</summary>
    public float Scale { get; } = scale;

    /// <summary>Whether step t of the query sees the steps 1 to t of the key only.</summary>
    public bool Causal { get; } = causal;

    /// <summary>The fraction of the weights that each training step zeroes.</summary>
    public float Dropout { get; } = dropout;
}
