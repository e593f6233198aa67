namespace NetGen;

/// <summary>
/// Multi-head attention: each head h attends with its own projections, yₕ = softmax(Qₕ·Kₕᵀ / √keyDim)·Vₕ, and y = [y₁ … yₙ]·W + b.
/// </summary>
/// <param name="heads">The number of heads of the query; positive.</param>
/// <param name="keyDim">The features of a head's query and key; 0, the default, for the query's features / heads.</param>
/// <param name="valueDim">The features of a head's value; 0, the default, for keyDim.</param>
/// <param name="outputDim">The features of the output; 0, the default, for those of the query.</param>
/// <param name="value">The name of the layer or input that V is projected from; the previous output by default, which makes it self-attention.</param>
/// <param name="key">The name of the layer or input that K is projected from; that of V by default.</param>
/// <param name="kvHeads">
/// The heads of key and value, each shared by heads / kvHeads neighbouring heads of the query: grouped-query attention (Keras's
/// GroupQueryAttention), or multi-query attention with 1; 0, the default, for one each.
/// </param>
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
/// The previous output (or <c>From</c>) is the query. Parameters, by Keras's names and shapes: <c>query.kernel</c> (features, heads, keyDim),
/// <c>key.kernel</c> (features, kvHeads, keyDim), <c>value.kernel</c> (features, kvHeads, valueDim), <c>attention_output.kernel</c>
/// (heads, valueDim, outputDim), and beside each a <c>bias</c>: (heads, keyDim), …, (outputDim).
/// </para>
/// <para>
/// Input shapes: query (steps, features), key and value (other steps, features), which may have other features. Output shape: (steps, outputDim).
/// Heads whose keyDim and valueDim are multiples of 16 are never moved; projections of one input are one product.
/// </para>
/// <para>Sources: Vaswani et al., Attention Is All You Need, 2017; Ainslie et al., GQA, 2023.</para>
/// </remarks>
/// <example>
/// <code>[MultiHeadAttention(4, causal: true)]</code><code>[MultiHeadAttention(8, 64, value: "encoder")]</code>
/// <code>[MultiHeadAttention(8, 64, kvHeads: 2, rotary: true, causal: true, useBias: false)]</code>
/// </example>
public sealed class MultiHeadAttentionAttribute(
    int heads,
    int keyDim = 0,
    int valueDim = 0,
    int outputDim = 0,
    string? value = null,
    string? key = null,
    int kvHeads = 0,
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
    /// <summary>The number of heads of the query.</summary>
    public int Heads { get; } = heads;

    /// <summary>The features of a head's query and key; 0 for the query's features / heads.</summary>
    public int KeyDim { get; } = keyDim;

    /// <summary>The features of a head's value; 0 for keyDim.</summary>
    public int ValueDim { get; } = valueDim;

    /// <summary>The features of the output; 0 for those of the query.</summary>
    public int OutputDim { get; } = outputDim;

    /// <summary>The name of what V is projected from; null for the previous output.</summary>
    public string? Value { get; } = value;

    /// <summary>The name of what K is projected from; null for that of V.</summary>
    public string? Key { get; } = key;

    /// <summary>The heads of key and value; 0 for as many as the query has.</summary>
    public int KvHeads { get; } = kvHeads;

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
