namespace NetGen;

/// <summary>A fully connected layer: y = f(x·W + b) over the last axis.</summary>
/// <param name="units">The number of outputs; positive.</param>
/// <param name="activation">The function f; none by default.</param>
/// <param name="useBias">Whether there is a b; true by default.</param>
/// <param name="kernelInitializer">How W starts; Glorot uniform by default.</param>
/// <param name="kernelInitializerValue">The value of an initializer for W that takes one; NaN, the default, for the initializer's own.</param>
/// <param name="biasInitializer">How b starts; 0 by default.</param>
/// <param name="biasInitializerValue">The value of an initializer for b that takes one; NaN, the default, for the initializer's own.</param>
/// <param name="l1">λ of the penalty λ·Σ|W| on the loss; 0, the default, for none.</param>
/// <param name="l2">λ of the penalty λ·ΣW² on the loss, without a factor ½ (Keras); 0, the default, for none.</param>
/// <param name="dropConnect">The fraction of W that each training step zeroes, the rest scaled by 1 / (1 − fraction); 0, the default, for none.</param>
/// <remarks>
/// <para>Parameters: <c>kernel</c> W (features, units), <c>bias</c> b (units), and <c>alpha</c> (units) with <see cref="Activation.PReLU"/>.</para>
/// <para>Input shape: (…, features). Output shape: (…, units).</para>
/// </remarks>
/// <example><code>[Dense(128, activation: Activation.ReLU)]</code><code>[Dense(10, kernelInitializer: Initializer.HeNormal, l2: 1e-4f)]</code></example>
public sealed class DenseAttribute(
    int units,
    Activation activation = Activation.Linear,
    bool useBias = true,
    Initializer kernelInitializer = Initializer.GlorotUniform,
    float kernelInitializerValue = float.NaN,
    Initializer biasInitializer = Initializer.Zeros,
    float biasInitializerValue = float.NaN,
    float l1 = 0,
    float l2 = 0,
    float dropConnect = 0) : LayerAttribute
{
    /// <summary>The number of outputs.</summary>
    public int Units { get; } = units;

    /// <summary>The function f.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>Whether there is a b.</summary>
    public bool UseBias { get; } = useBias;

    /// <summary>How W starts.</summary>
    public Initializer KernelInitializer { get; } = kernelInitializer;

    /// <summary>The value of an initializer for W that takes one.</summary>
    public float KernelInitializerValue { get; } = kernelInitializerValue;

    /// <summary>How b starts.</summary>
    public Initializer BiasInitializer { get; } = biasInitializer;

    /// <summary>The value of an initializer for b that takes one.</summary>
    public float BiasInitializerValue { get; } = biasInitializerValue;

    /// <summary>λ of the penalty λ·Σ|W| on the loss.</summary>
    public float L1 { get; } = l1;

    /// <summary>λ of the penalty λ·ΣW² on the loss, without a factor ½ (Keras).</summary>
    public float L2 { get; } = l2;

    /// <summary>The fraction of W that each training step zeroes, the rest scaled by 1 / (1 − fraction).</summary>
    public float DropConnect { get; } = dropConnect;
}
