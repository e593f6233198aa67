using NetGen.Analyzers.Graphs;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>What decides the code of a convolution or of its adjoint.</summary>
/// <param name="Depth">Runs of output positions along the depth axis.</param>
/// <param name="Rows">Runs along the height.</param>
/// <param name="Columns">Runs along the width.</param>
/// <param name="Input">The input's pixels.</param>
/// <param name="Output">The output's pixels.</param>
/// <param name="KernelRows">Taps along the height.</param>
/// <param name="KernelColumns">Taps along the width.</param>
/// <param name="Taps">All taps.</param>
/// <param name="Inputs">Input channels of a group.</param>
/// <param name="Outputs">Output channels of a group.</param>
/// <param name="Groups">The groups.</param>
internal sealed record ConvolutionPlan(
    EquatableArray<AxisRun> Depth,
    EquatableArray<AxisRun> Rows,
    EquatableArray<AxisRun> Columns,
    PixelBox Input,
    PixelBox Output,
    int KernelRows,
    int KernelColumns,
    int Taps,
    int Inputs,
    int Outputs,
    int Groups)
{
    /// <summary>What it does, in a line.</summary>
    public string Summary =>
        $"{Input.Height}×{Input.Width}×{Inputs * Groups} to {Output.Height}×{Output.Width}×{Outputs * Groups} pixels and channels under"
        + $" {KernelRows}×{KernelColumns} taps";

    /// <summary>Whether the images have a depth.</summary>
    public bool HasDepth => Input.Depth > 1 || Output.Depth > 1 || Depth[0] is not { Taps: 1, Tap: 0 };

    /// <summary>Floats of one panel of the kernel.</summary>
    public int KernelStride => ((Taps * Inputs) + 3) / 4 * 4 * 16;

    public static ConvolutionPlan OfForward(ConvolutionGeometry geometry) => Of(
        geometry, AxisRun.OfForward, PixelBox.OfInput(geometry.Window), PixelBox.OfOutput(geometry.Window), geometry.GroupInputs, geometry.GroupOutputs);

    public static ConvolutionPlan OfAdjoint(ConvolutionGeometry geometry) => Of(
        geometry, AxisRun.OfAdjoint, PixelBox.OfOutput(geometry.Window), PixelBox.OfInput(geometry.Window), geometry.GroupOutputs, geometry.GroupInputs);

    private static ConvolutionPlan Of(
        ConvolutionGeometry geometry, Func<WindowAxis, EquatableArray<AxisRun>> runs, PixelBox input, PixelBox output, int inputs, int outputs)
    {
        var window = geometry.Window;
        return new(
            runs(window.Depth), runs(window.Height), runs(window.Width), input, output,
            window.Height.Kernel, window.Width.Kernel, window.Taps, inputs, outputs, geometry.Groups);
    }
}

/// <summary>The pixels of one sample.</summary>
internal readonly record struct PixelBox(int Depth, int Height, int Width)
{
    public int Count => Depth * Height * Width;

    public static PixelBox OfInput(Window window) => new(window.Depth.Input, window.Height.Input, window.Width.Input);

    public static PixelBox OfOutput(Window window) => new(window.Depth.Output, window.Height.Output, window.Width.Output);
}
