namespace NetGen;

/// <summary>A convolution whose filters see every channel of their group.</summary>
public abstract class ConvAttribute : ConvolutionAttribute
{
    private protected ConvAttribute(int filters, int groups, Initializer kernelInitializer, float kernelInitializerValue,
        int[] kernel, int stride, int[]? strides, Padding padding, int pad, int[]? pads, int dilation, int[]? dilations,
        Activation activation, bool useBias, Initializer biasInitializer, float biasInitializerValue, float l1, float l2)
        : base(kernel, stride, strides, padding, pad, pads, dilation, dilations, activation, useBias, biasInitializer,
            biasInitializerValue, l1, l2)
    {
        Filters = filters;
        Groups = groups;
        KernelInitializer = kernelInitializer;
        KernelInitializerValue = kernelInitializerValue;
    }

    /// <summary>Channels of the output.</summary>
    public int Filters { get; }

    /// <summary>Groups of channels and filters, each convolved by itself.</summary>
    public int Groups { get; }

    /// <summary>How W starts.</summary>
    public Initializer KernelInitializer { get; }

    /// <summary>The value of an initializer for W that takes one.</summary>
    public float KernelInitializerValue { get; }
}
