using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>Windows side by side along one axis, several at a time.</summary>
internal static class WindowBlocks
{
    private const int MostWindows = 4;

    /// <summary>Windows that are taken at once, so that they share columns that fit into registers.</summary>
    public static int AtOnce(PoolAxis axis) => Math.Min(MostWindows, ((PoolAxis.MostColumns - axis.Taps) / axis.Stride) + 1);

    /// <summary>Loops over windows from <paramref name="first"/> to <paramref name="end"/>, at most so many at a time; the body gets how many from <c>column</c> on.</summary>
    public static void Emit(CodeWriter writer, int first, int end, int most, Action<int> body)
    {
        if (first >= end) return;

        // Even blocks: the first ones may have one window more than the others.
        var count = end - first;
        var blocks = (count + most - 1) / most;
        var size = (count + blocks - 1) / blocks;
        var larger = count - (blocks * (size - 1));
        Loop(writer, first, first + (larger * size), size, body);
        Loop(writer, first + (larger * size), end, size - 1, body);
    }

    private static void Loop(CodeWriter writer, int first, int end, int step, Action<int> body)
    {
        if (first >= end) return;
        var next = step == 1 ? "column++" : $"column += {step}";
        using (writer.Block($"for (nint column = {first}; column < {end}; {next})")) body(step);
    }
}
