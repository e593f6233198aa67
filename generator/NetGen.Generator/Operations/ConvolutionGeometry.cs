using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Generator.Operations;

/// <summary>The shape of a convolution: its window over the pixels and its channels.</summary>
/// <param name="Window">The window.</param>
/// <param name="Inputs">Channels of the input.</param>
/// <param name="Outputs">Channels of the output.</param>
/// <param name="Groups">Groups of channels that do not see each other; with several, each has whole panels of channels on both sides.</param>
/// <param name="Algorithm">How it is to be computed.</param>
internal sealed record ConvolutionGeometry(
    Window Window, int Inputs, int Outputs, int Groups = 1, ConvAlgorithm Algorithm = ConvAlgorithm.Auto)
{
    public int GroupInputs => Inputs / Groups;

    public int GroupOutputs => Outputs / Groups;

    /// <summary>Floats of the kernel in panels [⌈outputs/16⌉][taps · inputs of a group, rounded up to 4][16].</summary>
    public int KernelLength => KernelFloats(Outputs, GroupInputs);

    /// <summary>Floats of the kernel with inputs and outputs exchanged.</summary>
    public int TransposedKernelLength => KernelFloats(Inputs, GroupOutputs);

    private int KernelFloats(int columns, int rows) => checked((columns + 15) / 16 * 16 * (((Window.Taps * rows) + 3) / 4 * 4));
}
