namespace NetGen.Analyzers.Graphs;

/// <summary>How a convolution or pool slides over the spatial axes of its input.</summary>
/// <param name="Axes">One a spatial axis, outermost first (depth, height, width): 1 to 3 of them.</param>
public sealed record Window(EquatableArray<WindowAxis> Axes)
{
    /// <summary>The axis a kernel without that axis behaves as if it had: one element, one position.</summary>
    private static readonly WindowAxis None = new(1, 1, 1, 1, 0, 0);

    public WindowAxis Depth => Axes.Count > 2 ? Axes[Axes.Count - 3] : None;

    public WindowAxis Height => Axes.Count > 1 ? Axes[Axes.Count - 2] : None;

    public WindowAxis Width => Axes[Axes.Count - 1];

    /// <summary>The positions under the kernel.</summary>
    public int Taps => Depth.Kernel * Height.Kernel * Width.Kernel;

    /// <summary>How it runs over steps: one at a time if each output sees the step in its place and steps before, and none is skipped.</summary>
    public StepForm OverSteps => Axes.Count != 1 || Width is not { Stride: 1, PadAfter: 0 } || Width.PadBefore != Width.Span - 1 ? StepForm.None
        : Width.Span == 1 ? StepForm.Alone
        : StepForm.Remembering;

    /// <summary>Pixels of the input.</summary>
    public int InputPixels => Depth.Input * Height.Input * Width.Input;

    /// <summary>Pixels of the output.</summary>
    public int OutputPixels => Depth.Output * Height.Output * Width.Output;
}

/// <summary>A window along one axis.</summary>
/// <param name="Input">Elements of the input.</param>
/// <param name="Kernel">Taps of the kernel.</param>
/// <param name="Stride">Elements between two positions.</param>
/// <param name="Dilation">Elements between two taps.</param>
/// <param name="PadBefore">Elements of padding before the first.</param>
/// <param name="PadAfter">Elements of padding behind the last; negative for those that no position reaches (output padding of a transposed convolution).</param>
public sealed record WindowAxis(int Input, int Kernel, int Stride, int Dilation, int PadBefore, int PadAfter)
{
    /// <summary>Elements from the first tap to the last.</summary>
    public int Span => ((Kernel - 1) * Dilation) + 1;

    /// <summary>Positions of the window.</summary>
    public int Output => ((Input + PadBefore + PadAfter - Span) / Stride) + 1;
}
