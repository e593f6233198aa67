namespace NetGen;

/// <summary>
/// Grouped-query attention, by Keras's name and options: multi-head attention whose heads of key and value are shared by neighbouring heads of the query.
/// It is <see cref="MultiHeadAttentionAttribute"/> with <c>kvHeads</c>.
/// </summary>
/// <param name="headDim">The features of a head; positive.</param>
/// <param name="queryHeads">The number of heads of the query (Keras's num_query_heads); positive.</param>
/// <param name="keyValueHeads">The heads of key and value (Keras's num_key_value_heads), which divide those of the query; 1 for multi-query attention.</param>
/// <param name="value">The name of the layer or input that V is projected from; the previous output by default, which makes it self-attention.</param>
/// <param name="key">The name of the layer or input that K is projected from; that of V by default.</param>
/// <param name="causal">Whether step t of the query sees the steps 1 to t of the key only; false by default.</param>
/// <param name="rotary">Whether queries and keys are turned by their positions first, as <see cref="RotaryEmbeddingAttribute"/> does; false by default.</param>
/// <param name="rotaryWavelength">The longest wavelength of those rotations; 10,000 by default.</param>
/// <param name="dropout">The fraction of the weights that each training step zeroes, the rest scaled by 1 / (1 − fraction); 0 by default.</param>
/// <param name="useBias">Whether the projections have biases; true by default.</param>
/// <param name="kernelInitializer">How kernels start; Glorot uniform by default.</param>
/// <param name="kernelInitializerValue">The value of an initializer for kernels that takes one; NaN, the default, for the initializer's own.</param>
/// <param name="biasInitializer">How biases start; 0 by default.</param>
/// <param name="biasInitializerValue">The value of an initializer for biases that takes one; NaN, the default, for the initializer's own.</param>
/// <param name="l1">λ of the penalty λ·Σ|W| of all kernels on the loss; 0, the default, for none.</param>
/// <param name="l2">λ of the penalty λ·ΣW² of all kernels on the loss, without a factor ½ (Keras); 0, the default, for none.</param>
/// <remarks>
/// <para>
/// The previous output (or <c>From</c>) is the query. Parameters, by Keras's names and shapes: <c>query.kernel</c> (features, queryHeads, headDim),
/// <c>key.kernel</c> and <c>value.kernel</c> (features, keyValueHeads, headDim), <c>attention_output.kernel</c> (queryHeads, headDim, features), and beside each a
/// <c>bias</c>.
/// </para>
/// <para>Input shapes: query (steps, features), key and value (other steps, features), which may have other features. Output shape: (steps, features).</para>
/// <para>Source: Ainslie et al., GQA, 2023.</para>
/// </remarks>
/// <example><code>[GroupQueryAttention(64, 8, 2, rotary: true, causal: true, useBias: false)]</code></example>
public sealed class GroupQueryAttentionAttribute(
    int headDim,
    int queryHeads,
    int keyValueHeads,
    string? value = null,
    string? key = null,
    bool causal = false,
    bool rotary = false,
    float rotaryWavelength = 10_000,
    float dropout = 0,
    bool useBias = true,
    Initializer kernelInitializer = Initializer.GlorotUniform,
    float kernelInitializerValue = float.NaN,
    Initializer biasInitializer = Initializer.Zeros,
    float biasInitializerValue = float.NaN,
    float l1 = 0,
    float l2 = 0) : LayerAttribute
{
    /// <summary>The features of a head.</summary>
    public int HeadDim { get; } = headDim;

    /// <summary>The number of heads of the query.</summary>
    public int QueryHeads { get; } = queryHeads;

    /// <summary>The heads of key and value.</summary>
    public int KeyValueHeads { get; } = keyValueHeads;

    /// <summary>The name of what V is projected from; null for the previous output.</summary>
    public string? Value { get; } = value;

    /// <summary>The name of what K is projected from; null for that of V.</summary>
    public string? Key { get; } = key;

    /// <summary>Whether step t of the query sees the steps 1 to t of the key only.</summary>
    public bool Causal { get; } = causal;

    /// <summary>Whether queries and keys are turned by their positions first.</summary>
    public bool Rotary { get; } = rotary;

    /// <summary>The longest wavelength of those rotations.</summary>
    public float RotaryWavelength { get; } = rotaryWavelength;

    /// <summary>The fraction of the weights that each training step zeroes.</summary>
    public float Dropout { get; } = dropout;

    /// <summary>Whether the projections have biases.</summary>
    public bool UseBias { get; } = useBias;

    /// <summary>How kernels start.</summary>
    public Initializer KernelInitializer { get; } = kernelInitializer;

    /// <summary>The value of an initializer for kernels that takes one.</summary>
    public float KernelInitializerValue { get; } = kernelInitializerValue;

    /// <summary>How biases start.</summary>
    public Initializer BiasInitializer { get; } = biasInitializer;

    /// <summary>The value of an initializer for biases that takes one.</summary>
    public float BiasInitializerValue { get; } = biasInitializerValue;

    /// <summary>λ of the penalty λ·Σ|W| of all kernels on the loss.</summary>
    public float L1 { get; } = l1;

    /// <summary>λ of the penalty λ·ΣW² of all kernels on the loss, without a factor ½ (Keras).</summary>
    public float L2 { get; } = l2;
}
