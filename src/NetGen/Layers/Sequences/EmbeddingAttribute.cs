namespace NetGen;

/// <summary>Turns token ids into vectors: y = E[id], the id's row of a learned table E.</summary>
/// <remarks>
/// <para>
/// Parameters: <c>embeddings</c> E of shape (inputDim, outputDim). Its gradient sums, in the order of the tokens, the gradients of all places
/// where an id stands. It decays with a weight decay as kernels do.
/// </para>
/// <para>
/// Input shape: any, of integers: <c>[Input(64, Type = ElementType.Int32)]</c>. Output shape: the same with one more axis of outputDim. An id below 0
/// or not below inputDim is a <see cref="TokenOutOfRangeException"/>, before anything is computed.
/// </para>
/// <para>Source: Keras 3's <c>Embedding</c>; <c>paddingIndex</c> is the <c>padding_idx</c> of PyTorch's <c>Embedding</c>.</para>
/// </remarks>
/// <example><code>[Embedding(5000, 64)]</code><code>[Embedding(5000, 64, paddingIndex: 0)]</code></example>
/// <param name="inputDim">The size of the vocabulary: ids are 0 to inputDim − 1. At most 16,777,216.</param>
/// <param name="outputDim">The elements of a vector.</param>
/// <param name="embeddingsInitializer">How the table starts; RandomUniform by default, evenly within ±0.05.</param>
/// <param name="embeddingsInitializerValue">The initializer's number, such as its limit; NaN, the default, for its usual one.</param>
/// <param name="paddingIndex">
/// An id whose row starts at zero and has no gradient, so that it stays zero; −1, the default, for none.
/// </param>
/// <param name="maskZero">
/// Whether id 0 stands for no token: its places are masked, as <see cref="MaskingAttribute"/> tells, while their vectors are row 0 as it is. False
/// by default.
/// </param>
/// <param name="update">
/// Which rows a training step changes. With <see cref="TableUpdate.Sparse"/> only those that the step's tokens name are read and written, by clearing
/// of gradients, clipping by norm and the optimizer alike. For plain <see cref="SGD"/> that is the same; moments and momenta of other rows
/// stay as they are, as those of PyTorch's <c>SparseAdam</c> do, and weight decay, of any optimizer, acts on the named rows only.
/// <see cref="TableUpdate.Auto"/> by default: Sparse where the table has more than 4,096 rows and more than 128 samples have tokens.
/// </param>
public sealed class EmbeddingAttribute(
    int inputDim,
    int outputDim,
    Initializer embeddingsInitializer = Initializer.RandomUniform,
    float embeddingsInitializerValue = float.NaN,
    int paddingIndex = -1,
    bool maskZero = false,
    TableUpdate update = TableUpdate.Auto)
    : LayerAttribute
{
    /// <summary>The size of the vocabulary.</summary>
    public int InputDim { get; } = inputDim;

    /// <summary>The elements of a vector.</summary>
    public int OutputDim { get; } = outputDim;

    /// <summary>How the table starts.</summary>
    public Initializer EmbeddingsInitializer { get; } = embeddingsInitializer;

    /// <summary>The initializer's number.</summary>
    public float EmbeddingsInitializerValue { get; } = embeddingsInitializerValue;

    /// <summary>The id whose row stays zero; −1 for none.</summary>
    public int PaddingIndex { get; } = paddingIndex;

    /// <summary>Which rows a training step changes.</summary>
    public TableUpdate Update { get; } = update;

    /// <summary>Whether the places of id 0 are masked.</summary>
    public bool MaskZero { get; } = maskZero;
}
