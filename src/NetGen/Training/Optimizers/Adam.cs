namespace NetGen;

/// <summary>
/// Adam: steps along the mean gradient, divided by the root of the mean square.
/// <code>
/// g ← g + λw                            weight decay, coupled; AdamW decouples it
/// m ← β₁m + (1−β₁)g,   m̂ = m / (1−β₁ᵗ)
/// v ← β₂v + (1−β₂)g²,  v̂ = v / (1−β₂ᵗ)
/// w ← w − η·m̂ / (√v̂ + ε)
/// </code>
/// </summary>
/// <remarks>
/// Source: Kingma and Ba, <i>Adam: a method for stochastic optimization</i>, 2015, algorithm 1; PyTorch's <c>torch.optim.Adam</c>.
/// Keras adds its ε (1e-7) before the bias correction of v; here, as in the paper and in PyTorch, it comes after.
/// </remarks>
public class Adam : Optimizer
{
    private readonly bool decoupled;
    private float step;
    private float rootScale;

    /// <summary>Creates the optimizer.</summary>
    /// <param name="learningRate">The learning rate η; default 0.001.</param>
    /// <param name="beta1">The decay rate β₁ of the mean, in [0, 1); default 0.9.</param>
    /// <param name="beta2">The decay rate β₂ of the mean square, in [0, 1); default 0.999.</param>
    /// <param name="epsilon">The small ε outside the root; default 1e-8.</param>
    /// <param name="weightDecay">The weight decay λ, added to the gradient as λw; default 0.</param>
    /// <param name="decayAll">Whether biases and normalization parameters decay as well; default false.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Adam(
        float learningRate = 1e-3f,
        float beta1 = 0.9f,
        float beta2 = 0.999f,
        float epsilon = 1e-8f,
        float weightDecay = 0,
        bool decayAll = false)
        : this(decoupled: false, learningRate, beta1, beta2, epsilon, weightDecay, decayAll)
    {
    }

    private protected Adam(
        bool decoupled, float learningRate, float beta1, float beta2, float epsilon, float weightDecay, bool decayAll)
        : base(learningRate, weightDecay, decayAll)
    {
        this.decoupled = decoupled;
        Beta1 = Check.Fraction(beta1);
        Beta2 = Check.Fraction(beta2);
        Epsilon = Check.Positive(epsilon);
    }

    /// <summary>The decay rate β₁ of the mean.</summary>
    public float Beta1 { get; }

    /// <summary>The decay rate β₂ of the mean square.</summary>
    public float Beta2 { get; }

    /// <summary>The small ε that keeps the quotient finite.</summary>
    public float Epsilon { get; }

    internal override IReadOnlyList<string> StateNames => ["momentum", "velocity"];

    private protected override void BeginStep(long step)
    {
        this.step = (float)(LearningRate / (1 - Math.Pow(Beta1, step)));
        rootScale = (float)(1 / Math.Sqrt(1 - Math.Pow(Beta2, step)));
    }

    private protected override void Apply(ref float weights, ref float gradients, int start, int end, in GradientAdjustment adjustment)
    {
        var kernel = new AdamKernel
        {
            Weights = ref weights,
            Gradients = ref gradients,
            FirstMoments = ref State(0),
            SecondMoments = ref State(1),
            Adjustment = decoupled ? adjustment with { Decay = 0 } : adjustment,
            Beta1 = Beta1,
            Beta2 = Beta2,
            Step = step,
            RootScale = rootScale,
            Epsilon = Epsilon,
            Keep = decoupled ? 1 - LearningRate * adjustment.Decay : 1,
        };
        Elementwise.Run(ref kernel, start, end);
    }
}
