using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>A convolution's window as numbers, for <see cref="ConvolutionGradientDriverKernel"/>.</summary>
/// <param name="Geometry">The convolution.</param>
internal sealed record ConvolutionWindowKernel(ConvolutionGeometry Geometry) : Kernel
{
    /// <summary>The variables that the numbers go to, in their order.</summary>
    public static readonly IReadOnlyList<string> Sizes =
    [
        "inHeight", "inWidth", "outHeight", "outWidth", "kernelHeight", "kernelWidth", "strideHeight", "strideWidth",
        "dilationHeight", "dilationWidth", "padHeight", "padWidth", "inputs", "outputs", "groups", "chunk",
    ];

    public override string Stem => $"Window{Geometry.Window.Height.Kernel}x{Geometry.Window.Width.Kernel}x{Geometry.Inputs}x{Geometry.Outputs}";

    public override string Summary =>
        $"{Geometry.Window.Height.Kernel}×{Geometry.Window.Width.Kernel} taps over {Geometry.Window.Height.Input}×{Geometry.Window.Width.Input} pixels.";

    public override IReadOnlyList<string> Parameters => [];

    public override bool IsVectorized => false;

    public override void Declare(KernelContext context, string access, string name)
    {
        context.Writer.Line($"{access} static ReadOnlySpan<int> {name} =>");
        Emit(context);
    }

    public override void Emit(KernelContext context)
    {
        var (rows, columns) = (Geometry.Window.Height, Geometry.Window.Width);
        int[] sizes =
        [
            rows.Input, columns.Input, rows.Output, columns.Output, rows.Kernel, columns.Kernel, rows.Stride, columns.Stride,
            rows.Dilation, columns.Dilation, rows.PadBefore, columns.PadBefore, Geometry.GroupInputs, Geometry.GroupOutputs, Geometry.Groups,
            ConvolutionKernelGradientKernel.ChunkOf(Geometry),
        ];
        context.Writer.Line($"    [{string.Join(", ", sizes)}];");
    }
}
