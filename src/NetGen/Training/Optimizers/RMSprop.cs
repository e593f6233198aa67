namespace NetGen;

/// <summary>
/// RMSprop: the gradient divided by the root of its mean square, or of its variance when centred.
/// <code>
/// g ← g + λw                            weight decay, coupled
/// v ← ρv + (1−ρ)g²,  v̂ = v / (1−ρᵗ)
/// a ← ρa + (1−ρ)g,   v̂ = (v − a²) / (1−ρᵗ)   in place of v̂ when centred
/// b ← μb + g / (√v̂ + ε)                 momentum; b = g / (√v̂ + ε) without
/// w ← w − η·b
/// </code>
/// </summary>
/// <remarks>
/// Source: Hinton, <i>Neural networks for machine learning</i>, lecture 6e, with the bias correction of Adam, so that the first
/// steps are not longer than the rest. (Correcting both averages of the centred form would divide the first step by ε: their
/// difference is then 0.) <c>biasCorrection: false</c> gives PyTorch's <c>torch.optim.RMSprop</c> exactly (its
/// <c>alpha</c> is ρ, 0.99 by default there) and Keras's up to the place of ε, which Keras adds inside the root.
/// </remarks>
public sealed class RMSprop : Optimizer
{
    private float correction;

    /// <summary>Creates the optimizer.</summary>
    /// <param name="learningRate">The learning rate η; default 0.001.</param>
    /// <param name="rho">The decay rate ρ of the averages, in [0, 1); default 0.9.</param>
    /// <param name="momentum">The momentum μ, in [0, 1); default 0.</param>
    /// <param name="epsilon">The small ε outside the root; default 1e-8.</param>
    /// <param name="centered">Whether to divide by the root of the variance instead of the mean square; default false.</param>
    /// <param name="biasCorrection">Whether averages are corrected for having started at 0; default true.</param>
    /// <param name="weightDecay">The weight decay λ, added to the gradient as λw; default 0.</param>
    /// <param name="decayAll">Whether biases and normalization parameters decay as well; default false.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public RMSprop(
        float learningRate = 1e-3f,
        float rho = 0.9f,
        float momentum = 0,
        float epsilon = 1e-8f,
        bool centered = false,
        bool biasCorrection = true,
        float weightDecay = 0,
        bool decayAll = false)
        : base(learningRate, weightDecay, decayAll)
    {
        Rho = Check.Fraction(rho);
        Momentum = Check.Fraction(momentum);
        Epsilon = Check.Positive(epsilon);
        Centered = centered;
        BiasCorrection = biasCorrection;
    }

    /// <summary>The decay rate ρ of the averages.</summary>
    public float Rho { get; }

    /// <summary>The momentum μ.</summary>
    public float Momentum { get; }

    /// <summary>The small ε that keeps the quotient finite.</summary>
    public float Epsilon { get; }

    /// <summary>Whether the divisor is the root of the variance instead of the mean square.</summary>
    public bool Centered { get; }

    /// <summary>Whether averages are corrected for having started at 0.</summary>
    public bool BiasCorrection { get; }

    internal override IReadOnlyList<string> StateNames => (Centered, Momentum > 0) switch
    {
        (false, false) => ["velocity"],
        (true, false) => ["velocity", "average_gradient"],
        (false, true) => ["velocity", "momentum"],
        (true, true) => ["velocity", "average_gradient", "momentum"],
    };

    private protected override void BeginStep(long step) =>
        correction = BiasCorrection ? (float)(1 / (1 - Math.Pow(Rho, step))) : 1;

    private protected override void Apply(ref float weights, ref float gradients, int start, int end, in GradientAdjustment adjustment)
    {
        var kernel = new RmspropKernel
        {
            Weights = ref weights,
            Gradients = ref gradients,
            Squares = ref State(0),
            // Neither is touched where it is not used; a reference has to point somewhere.
            Means = ref Centered ? ref State(1) : ref weights,
            Velocities = ref Momentum > 0 ? ref State(Centered ? 2 : 1) : ref weights,
            Adjustment = adjustment,
            LearningRate = LearningRate,
            Rho = Rho,
            Momentum = Momentum,
            Correction = correction,
            Epsilon = Epsilon,
            Centered = Centered,
        };
        Elementwise.Run(ref kernel, start, end);
    }
}
