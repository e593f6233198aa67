namespace NetGen;

/// <summary>A convolution of each channel by itself, then one of kernel size 1 over all channels.</summary>
public abstract class SeparableConvAttribute : ConvolutionAttribute
{
    private protected SeparableConvAttribute(int filters, int depthMultiplier, Initializer depthwiseInitializer,
        float depthwiseInitializerValue, Initializer pointwiseInitializer, float pointwiseInitializerValue, int[] kernel, int stride,
        int[]? strides, Padding padding, int pad, int[]? pads, int dilation, int[]? dilations, Activation activation, bool useBias,
        Initializer biasInitializer, float biasInitializerValue, float l1, float l2)
        : base(kernel, stride, strides, padding, pad, pads, dilation, dilations, activation, useBias, biasInitializer,
            biasInitializerValue, l1, l2)
    {
        Filters = filters;
        DepthMultiplier = depthMultiplier;
        DepthwiseInitializer = depthwiseInitializer;
        DepthwiseInitializerValue = depthwiseInitializerValue;
        PointwiseInitializer = pointwiseInitializer;
        PointwiseInitializerValue = pointwiseInitializerValue;
    }

    /// <summary>Channels of the output.</summary>
    public int Filters { get; }

    /// <summary>Outputs of each channel.</summary>
    public int DepthMultiplier { get; }

    /// <summary>How D starts.</summary>
    public Initializer DepthwiseInitializer { get; }

    /// <summary>The value of an initializer for D that takes one.</summary>
    public float DepthwiseInitializerValue { get; }

    /// <summary>How P starts.</summary>
    public Initializer PointwiseInitializer { get; }

    /// <summary>The value of an initializer for P that takes one.</summary>
    public float PointwiseInitializerValue { get; }
}
