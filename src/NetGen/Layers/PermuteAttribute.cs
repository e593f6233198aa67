namespace NetGen;

/// <summary>The axes of a sample in another order.</summary>
/// <param name="order">The input axis that becomes each output axis: a permutation of 1 … n. 1 is the first axis of a sample, as in Keras.</param>
/// <remarks>Input shape: (a₁, …, aₙ). Output shape: (a at order₁, …, a at orderₙ).</remarks>
/// <example><code>[Permute(2, 1)]</code></example>
public sealed class PermuteAttribute(params int[] order) : LayerAttribute
{
    /// <summary>The input axis that becomes each output axis.</summary>
    public int[] Order { get; } = order;
}
