using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Operations;

/// <summary>The windows of a pool along one axis: number o begins at o · stride − padding; an adaptive one at ⌊o · input / output⌋.</summary>
/// <param name="Input">Elements of the input.</param>
/// <param name="Output">Windows.</param>
/// <param name="Taps">Elements of a window; 0 for adaptive windows, which differ.</param>
/// <param name="Stride">Elements between two windows.</param>
/// <param name="PadBefore">Elements of padding before the first; windows leave them out.</param>
internal sealed record PoolAxis(int Input, int Output, int Taps, int Stride, int PadBefore)
{
    /// <summary>The most columns under a window that kernels write one by one and keep in registers; more are a loop.</summary>
    public const int MostColumns = 12;

    public static PoolAxis Of(WindowAxis axis) => new(axis.Input, axis.Output, axis.Kernel, axis.Stride, axis.PadBefore);

    /// <summary>PyTorch's adaptive windows, [⌊o·in/out⌋, ⌈(o+1)·in/out⌉): a plain pool where the sizes divide.</summary>
    public static PoolAxis Adaptive(int input, int output) =>
        input % output == 0 ? new(input, output, input / output, input / output, 0) : new(input, output, 0, 0, 0);

    /// <summary>The windows that the elements of an adjoint are, where each gives a share by its own number of elements; else null.</summary>
    public PoolAxis? Givers { get; init; }

    public bool IsAdaptive => Taps == 0;

    /// <summary>The first window that is wholly inside the input; of an adjoint, the first that is wholly over whole givers.</summary>
    public int InsideFirst => IsAdaptive ? Output : Math.Min(Output, (WholeFirst + PadBefore + Stride - 1) / Stride);

    /// <summary>The window behind the last that is wholly inside.</summary>
    public int InsideEnd => IsAdaptive ? Output
        : WholeEnd + PadBefore < Taps ? InsideFirst
        : Math.Max(InsideFirst, Math.Min(Output, ((WholeEnd + PadBefore - Taps) / Stride) + 1));

    /// <summary>Whether a window begins before the first element.</summary>
    public bool IsCutBefore => PadBefore > 0;

    /// <summary>Whether a window ends behind the last element.</summary>
    public bool IsCutBehind => ((Output - 1) * Stride) - PadBefore + Taps > Input;

    /// <summary>For windows one element apart: the windows over windows, each over those that one element is under.</summary>
    public PoolAxis Adjoint => new(Output, Input, Taps, 1, Taps - 1 - PadBefore);

    /// <summary>The same windows over windows, each of which gives its elements equal shares of what it has.</summary>
    public PoolAxis SharingAdjoint => Adjoint with { Givers = this };

    /// <summary>The first element under a window that is not adaptive, and the one behind the last.</summary>
    public (int First, int End) Range(int window) =>
        (Math.Max((window * Stride) - PadBefore, 0), Math.Min((window * Stride) - PadBefore + Taps, Input));

    /// <summary>Elements under a window that is not adaptive.</summary>
    public int Count(int window) => Range(window).End - Range(window).First;

    /// <summary>Whether windows have different numbers of elements.</summary>
    public bool IsClipped => InsideFirst > 0 || InsideEnd < Output;

    /// <summary>Whether each element is under exactly one window.</summary>
    public bool Partitions => !IsAdaptive && (Output == 1 || Taps == Stride) && ((Output - 1) * Stride) + Taps - PadBefore >= Input;

    /// <summary>Whether an element may be under several windows.</summary>
    public bool Overlaps => IsAdaptive || (Output > 1 && Taps > Stride);

    private int WholeFirst => Givers?.InsideFirst ?? 0;

    private int WholeEnd => Givers?.InsideEnd ?? Input;
}
