namespace NetGen;

/// <summary>A convolution of each channel by itself.</summary>
public abstract class DepthwiseConvAttribute : ConvolutionAttribute
{
    private protected DepthwiseConvAttribute(int depthMultiplier, Initializer kernelInitializer, float kernelInitializerValue,
        int[] kernel, int stride, int[]? strides, Padding padding, int pad, int[]? pads, int dilation, int[]? dilations,
        Activation activation, bool useBias, Initializer biasInitializer, float biasInitializerValue, float l1, float l2)
        : base(kernel, stride, strides, padding, pad, pads, dilation, dilations, activation, useBias, biasInitializer,
            biasInitializerValue, l1, l2)
    {
        DepthMultiplier = depthMultiplier;
        KernelInitializer = kernelInitializer;
        KernelInitializerValue = kernelInitializerValue;
    }

    /// <summary>Outputs of each channel.</summary>
    public int DepthMultiplier { get; }

    /// <summary>How W starts.</summary>
    public Initializer KernelInitializer { get; }

    /// <summary>The value of an initializer for W that takes one.</summary>
    public float KernelInitializerValue { get; }
}
