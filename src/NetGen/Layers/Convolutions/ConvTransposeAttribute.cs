namespace NetGen;

/// <summary>A transposed convolution: what the gradient of a convolution is to its input.</summary>
public abstract class ConvTransposeAttribute : ConvolutionAttribute
{
    private protected ConvTransposeAttribute(int filters, int outputPadding, int[]? outputPaddings, Initializer kernelInitializer,
        float kernelInitializerValue, int[] kernel, int stride, int[]? strides, Padding padding, int pad, int[]? pads, int dilation,
        int[]? dilations, Activation activation, bool useBias, Initializer biasInitializer, float biasInitializerValue, float l1,
        float l2)
        : base(kernel, stride, strides, padding, pad, pads, dilation, dilations, activation, useBias, biasInitializer,
            biasInitializerValue, l1, l2)
    {
        Filters = filters;
        OutputPadding = outputPadding;
        OutputPaddings = outputPaddings;
        KernelInitializer = kernelInitializer;
        KernelInitializerValue = kernelInitializerValue;
    }

    /// <summary>Channels of the output.</summary>
    public int Filters { get; }

    /// <summary>Elements added behind each axis of the output; −1 if not given.</summary>
    public int OutputPadding { get; }

    /// <summary>One output padding for each axis, in place of <see cref="OutputPadding"/>; null if not given.</summary>
    public int[]? OutputPaddings { get; }

    /// <summary>How W starts.</summary>
    public Initializer KernelInitializer { get; }

    /// <summary>The value of an initializer for W that takes one.</summary>
    public float KernelInitializerValue { get; }
}
