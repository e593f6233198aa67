namespace NetGen;

/// <summary>A dense layer along any axes: y = f(Σ x·W + b), summed as an equation in Einstein's convention says.</summary>
/// <remarks>
/// <para>
/// The equation is Keras's: <c>"abc,cde->abde"</c> is y[a, b, d, e] = Σ_c x[a, b, c]·W[c, d, e], the first letter of input and output being the batch. <c>...</c>
/// stands for any axes, <c>"...x,xy->...y"</c> or <c>"ab...,bc->ac..."</c>; leading, it begins with the batch.
/// </para>
/// <para>
/// Parameters: <c>kernel</c> W, the axes of its term; <c>bias</c> b, the axes of the output from the first in <c>biasAxes</c> on, those that are not in it of size 1; and
/// <c>alpha</c> (last axis) with <see cref="Activation.PReLU"/>.
/// </para>
/// <para>Input shape: the axes of the first term. Output shape: the axes of the last; (1) if there is none beside the batch.</para>
/// <para>Source: Keras 3's EinsumDense.</para>
/// </remarks>
/// <example><code>[EinsumDense("abc,cde->abde", outputShape: [-1, 4, 16], biasAxes: "de")]</code></example>
public sealed class EinsumDenseAttribute : LayerAttribute
{
    /// <summary>For an output of one axis.</summary>
    /// <param name="equation">The equation.</param>
    /// <param name="outputShape">The size of the output's only letter beside the batch; −1 for that of the input.</param>
    /// <param name="biasAxes">The letters of the output along which b differs; no b by default.</param>
    /// <param name="activation">The function f; none by default.</param>
    /// <param name="kernelInitializer">How W starts; Glorot uniform by default.</param>
    /// <param name="kernelInitializerValue">The value of an initializer for W that takes one; NaN, the default, for the initializer's own.</param>
    /// <param name="biasInitializer">How b starts; 0 by default.</param>
    /// <param name="biasInitializerValue">The value of an initializer for b that takes one; NaN, the default, for the initializer's own.</param>
    /// <param name="l1">λ of the penalty λ·Σ|W| on the loss; 0, the default, for none.</param>
    /// <param name="l2">λ of the penalty λ·ΣW² on the loss, without a factor ½ (Keras); 0, the default, for none.</param>
    public EinsumDenseAttribute(
        string equation,
        int outputShape,
        string? biasAxes = null,
        Activation activation = Activation.Linear,
        Initializer kernelInitializer = Initializer.GlorotUniform,
        float kernelInitializerValue = float.NaN,
        Initializer biasInitializer = Initializer.Zeros,
        float biasInitializerValue = float.NaN,
        float l1 = 0,
        float l2 = 0)
        : this(equation, [outputShape], biasAxes, activation, kernelInitializer, kernelInitializerValue, biasInitializer, biasInitializerValue, l1, l2)
    {
    }

    /// <summary>For an output of any axes.</summary>
    /// <param name="equation">The equation.</param>
    /// <param name="outputShape">The sizes of the output's letters beside the batch, without the axes of <c>...</c>; −1 for those of the input.</param>
    /// <param name="biasAxes">The letters of the output along which b differs; no b by default.</param>
    /// <param name="activation">The function f; none by default.</param>
    /// <param name="kernelInitializer">How W starts; Glorot uniform by default.</param>
    /// <param name="kernelInitializerValue">The value of an initializer for W that takes one; NaN, the default, for the initializer's own.</param>
    /// <param name="biasInitializer">How b starts; 0 by default.</param>
    /// <param name="biasInitializerValue">The value of an initializer for b that takes one; NaN, the default, for the initializer's own.</param>
    /// <param name="l1">λ of the penalty λ·Σ|W| on the loss; 0, the default, for none.</param>
    /// <param name="l2">λ of the penalty λ·ΣW² on the loss, without a factor ½ (Keras); 0, the default, for none.</param>
    public EinsumDenseAttribute(
        string equation,
        int[] outputShape,
        string? biasAxes = null,
        Activation activation = Activation.Linear,
        Initializer kernelInitializer = Initializer.GlorotUniform,
        float kernelInitializerValue = float.NaN,
        Initializer biasInitializer = Initializer.Zeros,
        float biasInitializerValue = float.NaN,
        float l1 = 0,
        float l2 = 0)
    {
        Equation = equation;
        OutputShape = outputShape;
        BiasAxes = biasAxes;
        Activation = activation;
        KernelInitializer = kernelInitializer;
        KernelInitializerValue = kernelInitializerValue;
        BiasInitializer = biasInitializer;
        BiasInitializerValue = biasInitializerValue;
        L1 = l1;
        L2 = l2;
    }

    /// <summary>The equation.</summary>
    public string Equation { get; }

    /// <summary>The sizes of the output's letters.</summary>
    public int[] OutputShape { get; }

    /// <summary>The letters of the output along which b differs.</summary>
    public string? BiasAxes { get; }

    /// <summary>The function f.</summary>
    public Activation Activation { get; }

    /// <summary>How W starts.</summary>
    public Initializer KernelInitializer { get; }

    /// <summary>The number the initializer of W takes.</summary>
    public float KernelInitializerValue { get; }

    /// <summary>How b starts.</summary>
    public Initializer BiasInitializer { get; }

    /// <summary>The number the initializer of b takes.</summary>
    public float BiasInitializerValue { get; }

    /// <summary>λ of the penalty λ·Σ|W|.</summary>
    public float L1 { get; }

    /// <summary>λ of the penalty λ·ΣW².</summary>
    public float L2 { get; }
}
