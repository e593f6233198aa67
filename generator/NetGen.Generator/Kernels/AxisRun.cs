using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Kernels;

/// <summary>Positions of a convolution's output along one axis that sum the same taps: borders make runs of their own, so no tap lies outside.</summary>
/// <param name="Output">The first position.</param>
/// <param name="OutputStep">Positions from one to the next.</param>
/// <param name="Count">The number of positions.</param>
/// <param name="Tap">The first tap.</param>
/// <param name="TapStep">Taps from one to the next.</param>
/// <param name="Taps">The number of taps; 0 where the output is not reached.</param>
/// <param name="Input">The input under the first tap of the first position.</param>
/// <param name="InputStep">Inputs from one position to the next.</param>
/// <param name="InputTapStep">Inputs from one tap to the next.</param>
internal readonly record struct AxisRun(
    int Output, int OutputStep, int Count, int Tap, int TapStep, int Taps, int Input, int InputStep, int InputTapStep)
{
    /// <summary>The runs of a convolution.</summary>
    public static EquatableArray<AxisRun> OfForward(WindowAxis axis) => Runs(axis.Output, 1, position => Single(
        position, axis.Kernel, tap => (position * axis.Stride) - axis.PadBefore + (tap * axis.Dilation), axis.Input));

    /// <summary>The runs of its adjoint, whose positions are the convolution's inputs: those a stride apart see the same taps.</summary>
    public static EquatableArray<AxisRun> OfAdjoint(WindowAxis axis) => Runs(axis.Input, axis.Stride, position => Single(position, axis.Kernel, tap =>
    {
        var reached = position + axis.PadBefore - (tap * axis.Dilation);
        return reached >= 0 && reached % axis.Stride == 0 ? reached / axis.Stride : -1;
    }, axis.Output));

    // One position: the taps whose input exists are evenly spaced.
    private static AxisRun Single(int position, int kernel, Func<int, int> input, int inputs)
    {
        var taps = Enumerable.Range(0, kernel).Where(tap => input(tap) >= 0 && input(tap) < inputs).ToList();
        if (taps.Count == 0) return new AxisRun(position, 1, 1, 0, 1, 0, 0, 0, 0);
        var step = taps.Count == 1 ? 1 : taps[1] - taps[0];
        var inputStep = taps.Count == 1 ? 0 : input(taps[1]) - input(taps[0]);
        return new AxisRun(position, 1, 1, taps[0], step, taps.Count, input(taps[0]), 0, inputStep);
    }

    private static EquatableArray<AxisRun> Runs(int positions, int outputStep, Func<int, AxisRun> single)
    {
        var runs = new List<AxisRun>();
        for (var phase = 0; phase < Math.Min(outputStep, positions); phase++)
        {
            AxisRun? current = null;
            for (var position = phase; position < positions; position += outputStep)
            {
                var next = single(position);
                if (current is { } run && run.TryAppend(next) is { } longer) current = longer;
                else
                {
                    if (current is { } finished) runs.Add(finished);
                    current = next with { OutputStep = outputStep };
                }
            }

            if (current is { } last) runs.Add(last);
        }

        return runs.ToEquatableArray();
    }

    private AxisRun? TryAppend(AxisRun next)
    {
        if (next.Taps != Taps || (Taps > 0 && (next.Tap != Tap || next.TapStep != TapStep || next.InputTapStep != InputTapStep))) return null;
        var step = next.Input - Input - (InputStep * (Count - 1));
        return Count == 1 || step == InputStep ? this with { Count = Count + 1, InputStep = step } : null;
    }
}
