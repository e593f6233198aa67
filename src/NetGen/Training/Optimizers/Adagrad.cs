namespace NetGen;

/// <summary>
/// Adagrad: every parameter's steps shrink with the root of the sum of its squared gradients.
/// <code>
/// g ← g + λw                            weight decay, coupled
/// s ← s + g²
/// w ← w − η·g / (√s + ε)
/// </code>
/// </summary>
/// <remarks>
/// Source: Duchi, Hazan and Singer, <i>Adaptive subgradient methods</i>, 2011; PyTorch's <c>torch.optim.Adagrad</c>. The learning
/// rate, the start of the sum and ε default to Keras's; PyTorch's are 0.01, 0 and 1e-10.
/// </remarks>
public sealed class Adagrad : Optimizer
{
    /// <summary>Creates the optimizer.</summary>
    /// <param name="learningRate">The learning rate η; default 0.001.</param>
    /// <param name="initialAccumulator">What the sums of squares start with, not negative; default 0.1.</param>
    /// <param name="epsilon">The small ε outside the root; default 1e-7.</param>
    /// <param name="weightDecay">The weight decay λ, added to the gradient as λw; default 0.</param>
    /// <param name="decayAll">Whether biases and normalization parameters decay as well; default false.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Adagrad(
        float learningRate = 1e-3f,
        float initialAccumulator = 0.1f,
        float epsilon = 1e-7f,
        float weightDecay = 0,
        bool decayAll = false)
        : base(learningRate, weightDecay, decayAll)
    {
        InitialAccumulator = Check.NotNegative(initialAccumulator);
        Epsilon = Check.Positive(epsilon);
    }

    /// <summary>What the sums of squares start with.</summary>
    public float InitialAccumulator { get; }

    /// <summary>The small ε that keeps the quotient finite.</summary>
    public float Epsilon { get; }

    internal override IReadOnlyList<string> StateNames => ["accumulator"];

    private protected override float InitialState => InitialAccumulator;

    private protected override void Apply(ref float weights, ref float gradients, int start, int end, in GradientAdjustment adjustment)
    {
        var kernel = new AdagradKernel
        {
            Weights = ref weights,
            Gradients = ref gradients,
            Sums = ref State(0),
            Adjustment = adjustment,
            LearningRate = LearningRate,
            Epsilon = Epsilon,
        };
        Elementwise.Run(ref kernel, start, end);
    }
}
