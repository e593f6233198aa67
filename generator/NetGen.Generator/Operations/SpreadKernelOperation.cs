using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// The kernel of a grouped convolution as one of fewer, wider groups, whose channels fill whole panels: zero where the narrow groups
/// do not see each other. Or back: the gradient of the narrow kernel out of that of the wide one.
/// </summary>
/// <param name="parameter">The narrow kernel.</param>
/// <param name="wide">The wide kernel, or its gradient.</param>
/// <param name="spreading">The groups.</param>
/// <param name="isGradient">Whether the parameter's gradient is written and not the wide kernel.</param>
internal sealed class SpreadKernelOperation(ParameterSlot parameter, Value wide, KernelSpreading spreading, bool isGradient) : Operation
{
    public ParameterSlot Parameter => parameter;

    public Value Wide => wide;

    public KernelSpreading Spreading => spreading;

    public bool IsGradient => isGradient;

    public override IEnumerable<Value> Reads => isGradient ? [wide] : [];

    public override IEnumerable<Value> Writes => isGradient ? [] : [wide];

    public override IEnumerable<ParameterSlot> Parameters => isGradient ? [] : [parameter];

    public override WorkSplit Split => WorkSplit.Outputs;

    // The kernel's gradient is added where the product is differentiated: see ConvolutionKernelGradientOperation.
    public override void Differentiate(Backward backward)
    {
    }
}

/// <summary>How narrow groups make a wide one.</summary>
/// <param name="Taps">Taps of the window.</param>
/// <param name="Inputs">Input channels of a narrow group.</param>
/// <param name="Outputs">Output channels of a narrow group.</param>
/// <param name="Groups">The narrow groups.</param>
/// <param name="Merged">Narrow groups in a wide one.</param>
internal sealed record KernelSpreading(int Taps, int Inputs, int Outputs, int Groups, int Merged)
{
    /// <summary>How to spread so that wide groups have whole panels on both sides; null when they have them already.</summary>
    public static KernelSpreading? Of(int taps, int inputs, int outputs, int groups)
    {
        if (groups == 1 || (inputs % 16 == 0 && outputs % 16 == 0)) return null;
        var merged = Enumerable.Range(1, groups).First(m => m == groups || (groups % m == 0 && m * inputs % 16 == 0 && m * outputs % 16 == 0));
        return new(taps, inputs, outputs, groups, merged);
    }
}
