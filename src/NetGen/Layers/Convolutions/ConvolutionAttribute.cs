namespace NetGen;

/// <summary>The options that all convolutions share.</summary>
public abstract class ConvolutionAttribute : LayerAttribute
{
    private protected ConvolutionAttribute(int[] kernel, int stride, int[]? strides, Padding padding, int pad, int[]? pads,
        int dilation, int[]? dilations, Activation activation, bool useBias, Initializer biasInitializer, float biasInitializerValue,
        float l1, float l2)
    {
        Kernel = kernel;
        Stride = stride;
        Strides = strides;
        Padding = padding;
        Pad = pad;
        Pads = pads;
        Dilation = dilation;
        Dilations = dilations;
        Activation = activation;
        UseBias = useBias;
        BiasInitializer = biasInitializer;
        BiasInitializerValue = biasInitializerValue;
        L1 = l1;
        L2 = l2;
    }

    /// <summary>The size of the kernel: one number, or one for each axis.</summary>
    public int[] Kernel { get; }

    /// <summary>Elements between two positions of the kernel.</summary>
    public int Stride { get; }

    /// <summary>One stride for each axis, in place of <see cref="Stride"/>; null if not given.</summary>
    public int[]? Strides { get; }

    /// <summary>What is around the input.</summary>
    public Padding Padding { get; }

    /// <summary>Zeros before and behind each axis, as in PyTorch; −1 if not given.</summary>
    public int Pad { get; }

    /// <summary>One pad for each axis, in place of <see cref="Pad"/>; null if not given.</summary>
    public int[]? Pads { get; }

    /// <summary>Elements between two taps of the kernel.</summary>
    public int Dilation { get; }

    /// <summary>One dilation for each axis, in place of <see cref="Dilation"/>; null if not given.</summary>
    public int[]? Dilations { get; }

    /// <summary>The function f.</summary>
    public Activation Activation { get; }

    /// <summary>Whether there is a b.</summary>
    public bool UseBias { get; }

    /// <summary>How b starts.</summary>
    public Initializer BiasInitializer { get; }

    /// <summary>The value of an initializer for b that takes one.</summary>
    public float BiasInitializerValue { get; }

    /// <summary>λ of the penalty λ·Σ|W| on the loss.</summary>
    public float L1 { get; }

    /// <summary>λ of the penalty λ·ΣW² on the loss, without a factor ½ (Keras).</summary>
    public float L2 { get; }
}
