using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// Derives kernels of convolutions from others, for generated code. Element (row, column) of a kernel lies at panel column / 16, row, lane
/// column mod 16; a row is a tap and an input channel of a group, a column an output channel.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KernelLayouts
{
    /// <summary>Exchanges input and output channels at every tap. Each part writes panels of its own.</summary>
    /// <param name="source">The kernel.</param>
    /// <param name="target">Its transpose; padding stays as it is.</param>
    /// <param name="taps">Taps of the window.</param>
    /// <param name="inputs">Input channels of a group.</param>
    /// <param name="outputs">Output channels of a group.</param>
    /// <param name="groups">The groups; with several, both numbers of channels are multiples of 16.</param>
    /// <param name="part">The part.</param>
    /// <param name="parts">The number of parts.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(ref float source, ref float target, int taps, int inputs, int outputs, int groups, int part, int parts)
    {
        nint sourceStride = Panels.RoundUp(taps * inputs, 4) * Panels.Width, targetStride = Panels.RoundUp(taps * outputs, 4) * Panels.Width;
        var panels = Panels.Count(inputs * groups);
        for (var panel = panels * part / parts; panel < panels * (part + 1) / parts; panel++)
        {
            var group = panel * Panels.Width / inputs;
            var first = (panel * Panels.Width) - (group * inputs);
            var lanes = Math.Min(Panels.Width, inputs - first);
            for (var tap = 0; tap < taps; tap++)
            {
                for (var output = 0; output < outputs; output++)
                {
                    var column = (group * outputs) + output;
                    ref var from = ref Unsafe.Add(ref source, ((column >> 4) * sourceStride) + (((nint)(tap * inputs) + first) * Panels.Width) + (column & 15));
                    ref var to = ref Unsafe.Add(ref target, (panel * targetStride) + ((nint)((tap * outputs) + output) * Panels.Width));
                    for (nint lane = 0; lane < lanes; lane++) Unsafe.Add(ref to, lane) = Unsafe.Add(ref from, lane * Panels.Width);
                }
            }
        }
    }

    /// <summary>Writes the kernel of narrow groups into that of wide ones, which is zero elsewhere. Each part has columns of its own.</summary>
    /// <param name="narrow">The kernel of the narrow groups.</param>
    /// <param name="wide">The kernel of the wide groups.</param>
    /// <param name="taps">Taps of the window.</param>
    /// <param name="inputs">Input channels of a narrow group.</param>
    /// <param name="outputs">Output channels of a narrow group.</param>
    /// <param name="groups">The narrow groups.</param>
    /// <param name="merged">Narrow groups in a wide one.</param>
    /// <param name="part">The part.</param>
    /// <param name="parts">The number of parts.</param>
    public static void Spread(ref float narrow, ref float wide, int taps, int inputs, int outputs, int groups, int merged, int part, int parts)
    {
        foreach (var (from, to) in Pairs(taps, inputs, outputs, groups, merged, part, parts)) Unsafe.Add(ref wide, to) = Unsafe.Add(ref narrow, from);
    }

    /// <summary>Reads the kernel of narrow groups back out of that of wide ones. Each part has columns of its own.</summary>
    /// <param name="narrow">The kernel of the narrow groups.</param>
    /// <param name="wide">The kernel of the wide groups.</param>
    /// <param name="taps">Taps of the window.</param>
    /// <param name="inputs">Input channels of a narrow group.</param>
    /// <param name="outputs">Output channels of a narrow group.</param>
    /// <param name="groups">The narrow groups.</param>
    /// <param name="merged">Narrow groups in a wide one.</param>
    /// <param name="part">The part.</param>
    /// <param name="parts">The number of parts.</param>
    public static void Gather(ref float narrow, ref float wide, int taps, int inputs, int outputs, int groups, int merged, int part, int parts)
    {
        foreach (var (to, from) in Pairs(taps, inputs, outputs, groups, merged, part, parts)) Unsafe.Add(ref narrow, to) = Unsafe.Add(ref wide, from);
    }

    private static SpreadPairs Pairs(int taps, int inputs, int outputs, int groups, int merged, int part, int parts)
    {
        var columns = outputs * groups;
        return new SpreadPairs(taps, inputs, outputs, merged, columns * part / parts, columns * (part + 1) / parts);
    }

    /// <summary>The places of every weight in a narrow and in a wide kernel; allocates nothing.</summary>
    private ref struct SpreadPairs(int taps, int inputs, int outputs, int merged, int column, int end)
    {
        private int row = -1;

        public readonly (nint Narrow, nint Wide) Current
        {
            get
            {
                var group = column / outputs % merged;
                var (tap, input) = (row / inputs, row % inputs);
                var wideRow = (((tap * merged) + group) * inputs) + input;
                var narrow = ((column >> 4) * (nint)Panels.RoundUp(taps * inputs, 4) * Panels.Width) + ((nint)row * Panels.Width) + (column & 15);
                var wide = ((column >> 4) * (nint)Panels.RoundUp(taps * inputs * merged, 4) * Panels.Width) + ((nint)wideRow * Panels.Width) + (column & 15);
                return (narrow, wide);
            }
        }

        public readonly SpreadPairs GetEnumerator() => this;

        public bool MoveNext()
        {
            if (++row == taps * inputs) (row, column) = (0, column + 1);
            return column < end;
        }
    }
}
