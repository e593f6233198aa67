namespace NetGen;

/// <summary>Adds a learned vector for each place in a sequence: y[t] = x[t] + P[t].</summary>
/// <remarks>
/// <para>Parameters: <c>embeddings</c> P of shape (steps, features). It decays with a weight decay as kernels do.</para>
/// <para>
/// Input shape: (steps, features). Output shape: the same. A session that takes one step at a time adds the row of the step's place, and takes no more
/// steps than declared.
/// </para>
/// <para>Source: KerasHub's <c>PositionEmbedding</c>, added to its input.</para>
/// </remarks>
/// <example><code>[PositionEmbedding]</code><code>[PositionEmbedding(Initializer.RandomNormal, 0.02f)]</code></example>
/// <param name="initializer">How the vectors start; GlorotUniform by default.</param>
/// <param name="initializerValue">The initializer's number, such as its deviation; NaN, the default, for its usual one.</param>
public sealed class PositionEmbeddingAttribute(Initializer initializer = Initializer.GlorotUniform, float initializerValue = float.NaN) : LayerAttribute
{
    /// <summary>How the vectors start.</summary>
    public Initializer Initializer { get; } = initializer;

    /// <summary>The initializer's number.</summary>
    public float InitializerValue { get; } = initializerValue;
}
