namespace NetGen;

/// <summary>
/// Adam with decoupled weight decay: the weights shrink by ηλ, and the moments do not see it.
/// <code>
/// m ← β₁m + (1−β₁)g,   m̂ = m / (1−β₁ᵗ)
/// v ← β₂v + (1−β₂)g²,  v̂ = v / (1−β₂ᵗ)
/// w ← w − η·λ·w − η·m̂ / (√v̂ + ε)
/// </code>
/// </summary>
/// <remarks>
/// Source: Loshchilov and Hutter, <i>Decoupled weight decay regularization</i>, 2019; PyTorch's <c>torch.optim.AdamW</c>. The
/// default decay is Keras's (PyTorch's is 0.01).
/// </remarks>
public sealed class AdamW : Adam
{
    /// <summary>Creates the optimizer.</summary>
    /// <param name="learningRate">The learning rate η; default 0.001.</param>
    /// <param name="beta1">The decay rate β₁ of the mean, in [0, 1); default 0.9.</param>
    /// <param name="beta2">The decay rate β₂ of the mean square, in [0, 1); default 0.999.</param>
    /// <param name="epsilon">The small ε outside the root; default 1e-8.</param>
    /// <param name="weightDecay">The weight decay λ; default 0.004.</param>
    /// <param name="decayAll">Whether biases and normalization parameters decay as well; default false.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public AdamW(
        float learningRate = 1e-3f,
        float beta1 = 0.9f,
        float beta2 = 0.999f,
        float epsilon = 1e-8f,
        float weightDecay = 0.004f,
        bool decayAll = false)
        : base(decoupled: true, learningRate, beta1, beta2, epsilon, weightDecay, decayAll)
    {
    }
}
