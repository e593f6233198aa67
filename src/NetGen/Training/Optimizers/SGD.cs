namespace NetGen;

/// <summary>
/// Stochastic gradient descent, with momentum and Nesterov's variant of it.
/// <code>
/// g ← g + λw                    weight decay, coupled
/// v ← μv + g                    momentum; v = g without
/// w ← w − η·v                   or, with Nesterov: w ← w − η·(g + μv)
/// </code>
/// </summary>
/// <remarks>
/// Source: PyTorch's <c>torch.optim.SGD</c> (dampening 0). Keras's form, v ← μv − ηg and w ← w + v, takes the same steps as long
/// as the learning rate stays the same.
/// </remarks>
public sealed class SGD : Optimizer
{
    /// <summary>Creates the optimizer.</summary>
    /// <param name="learningRate">The learning rate η; default 0.01.</param>
    /// <param name="momentum">The momentum μ, in [0, 1); default 0.</param>
    /// <param name="nesterov">Whether to look ahead along the momentum; needs a momentum. Default false.</param>
    /// <param name="weightDecay">The weight decay λ, added to the gradient as λw; default 0.</param>
    /// <param name="decayAll">Whether biases and normalization parameters decay as well; default false.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    /// <exception cref="ArgumentException"><paramref name="nesterov"/> without a momentum.</exception>
    public SGD(float learningRate = 0.01f, float momentum = 0, bool nesterov = false, float weightDecay = 0, bool decayAll = false)
        : base(learningRate, weightDecay, decayAll)
    {
        Momentum = Check.Fraction(momentum);
        if (nesterov && momentum == 0)
            throw new ArgumentException("Nesterov's variant needs a momentum above 0, for example 0.9.", nameof(nesterov));
        Nesterov = nesterov;
    }

    /// <summary>The momentum μ.</summary>
    public float Momentum { get; }

    /// <summary>Whether steps look ahead along the momentum.</summary>
    public bool Nesterov { get; }

    internal override IReadOnlyList<string> StateNames => Momentum > 0 ? ["momentum"] : [];

    private protected override void Apply(ref float weights, ref float gradients, int start, int end, in GradientAdjustment adjustment)
    {
        var kernel = new SgdKernel
        {
            Weights = ref weights,
            Gradients = ref gradients,
            // Never touched without momentum; a reference has to point somewhere.
            Velocities = ref Momentum > 0 ? ref State(0) : ref weights,
            Adjustment = adjustment,
            LearningRate = LearningRate,
            Momentum = Momentum,
            Nesterov = Nesterov,
        };
        Elementwise.Run(ref kernel, start, end);
    }
}
