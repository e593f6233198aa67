using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>One piece of a move that goes in whole rows of 16 floats; what goes to one place is summed in registers.</summary>
/// <param name="Box">Which rows.</param>
/// <param name="IsZero">Whether zeros go there and nothing is read.</param>
/// <param name="Adds">Whether rows are added to what is there.</param>
/// <param name="SourceRows">Rows of one sample of the source.</param>
/// <param name="TargetRows">Rows of one sample of the target.</param>
internal sealed record RowMoveKernel(RowBox Box, bool IsZero, bool Adds, int SourceRows, int TargetRows) : Kernel
{
    // Vectors that a loop moves at once.
    private const int Unrolled = 4;

    public override string Stem => $"{(IsZero ? "Zero" : "Move")}Rows{string.Join("x", Sizes)}";

    public override string Summary => IsZero
        ? $"Zeros in {string.Join(" × ", Sizes)} rows of 16 of each sample."
        : $"Moves {string.Join(" × ", Sizes)} rows of 16 of each sample{(Adds ? ", adding" : "")}.";

    public override IReadOnlyList<string> Parameters =>
    [
        .. IsZero ? Array.Empty<string>() : ["ref float source", "nint sourceStride"],
        "ref float target", "nint targetStride", "int firstSample", "int endSample",
    ];

    private IEnumerable<int> Sizes => Box.Axes.Count == 0 ? [1] : Box.Axes.Select(a => a.Size);

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        var sums = Box.Axes.Where(a => a.IsSum).ToList();
        var run = sums.Count > 0 ? -1 : Box.Axes.ToList().FindIndex(a => a.IsRun);

        // Panels outermost: their rows are far apart.
        var loops = Enumerable.Range(0, Box.Axes.Count)
            .Where(i => i != run && !sums.Contains(Box.Axes[i]))
            .OrderByDescending(i => Box.Axes[i].Target.Panels > 0 && Box.Axes[i].Source.Panels > 0)
            .ToList();
        if (IsZero) writer.Line($"var zero = {context.Dialect.Zero};");
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        {
            EmitLoops(writer, loops, () =>
            {
                writer.Line($"ref var to = ref Unsafe.Add(ref target, {Place(loops, Box.Target, a => a.Target, "targetStride", TargetRows)});");
                if (!IsZero) writer.Line($"ref var from = ref Unsafe.Add(ref source, {Place(loops, Box.Source, a => a.Source, "sourceStride", SourceRows)});");
                if (sums.Count > 0) EmitSum(context);
                else EmitRun(context, run < 0 ? 1 : Box.Axes[run].Size);
            });
        }
    }

    private void EmitLoops(CodeWriter writer, IReadOnlyList<int> axes, Action body)
    {
        if (axes.Count == 0)
        {
            body();
            return;
        }

        using (writer.Block($"for (nint i{axes[0]} = 0; i{axes[0]} < {Box.Axes[axes[0]].Size}; i{axes[0]}++)"))
        {
            EmitLoops(writer, [.. axes.Skip(1)], body);
        }
    }

    private void EmitRun(KernelContext context, int rows)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var vectors = rows * dialect.VectorsPerRow;
        var looped = dialect.Lanes == 1 ? vectors : vectors / Unrolled * Unrolled;
        var step = dialect.Lanes == 1 ? 1 : Unrolled * dialect.Lanes;
        if (looped * dialect.Lanes > step)
        {
            using (writer.Block($"for (nint i = 0; i < {looped * dialect.Lanes}; i += {step})"))
            {
                for (var offset = 0; offset < step; offset += dialect.Lanes) EmitVector(writer, dialect, r => $"Unsafe.Add(ref {r}, i)", offset);
            }
        }
        else
        {
            looped = 0;
        }

        for (var v = looped; v < vectors; v++) EmitVector(writer, dialect, r => r, v * dialect.Lanes);
    }

    private void EmitVector(CodeWriter writer, Dialect dialect, Func<string, string> at, int offset)
    {
        var moved = IsZero ? "zero" : dialect.Load(at("from"), offset);
        writer.Line(dialect.Store(Adds ? $"({dialect.Load(at("to"), offset)} + {moved})" : moved, at("to"), offset));
    }

    private void EmitSum(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        using (dialect.Lanes == 1 ? writer.Block("for (nint lane = 0; lane < 16; lane++)") : null)
        {
            string At(string reference) => dialect.Lanes == 1 ? $"Unsafe.Add(ref {reference}, lane)" : reference;
            for (var v = 0; v < dialect.VectorsPerRow; v += dialect.Lanes == 1 ? 16 : 1)
            {
                writer.Line($"var sum{v} = {(Adds ? dialect.Load(At("to"), v * dialect.Lanes) : dialect.Zero)};");
            }

            var sums = Enumerable.Range(0, Box.Axes.Count).Where(i => Box.Axes[i].IsSum).ToList();
            EmitLoops(writer, sums, () =>
            {
                writer.Line($"ref var part = ref Unsafe.Add(ref from, {Terms(sums, a => a.Source, "sourceStride")});");
                for (var v = 0; v < dialect.VectorsPerRow; v += dialect.Lanes == 1 ? 16 : 1)
                {
                    writer.Line($"sum{v} += {dialect.Load(At("part"), v * dialect.Lanes)};");
                }
            });
            for (var v = 0; v < dialect.VectorsPerRow; v += dialect.Lanes == 1 ? 16 : 1)
            {
                writer.Line(dialect.Store($"sum{v}", At("to"), v * dialect.Lanes));
            }
        }
    }

    private string Place(IReadOnlyList<int> axes, RowPlace first, Func<RowAxis, RowPlace> step, string stride, int rows)
    {
        var start = rows == 1 ? "(sample * 16)" : $"(sample * {rows * 16})";
        if (first.Panels != 0) start += $" + ({first.Panels} * {stride})";
        if (first.Rows != 0) start += $" + {first.Rows * 16}";
        return Terms(axes, step, stride) is { Length: > 0 } terms && terms != "0" ? $"{start} + {terms}" : start;
    }

    private string Terms(IReadOnlyList<int> axes, Func<RowAxis, RowPlace> step, string stride)
    {
        var terms = new List<string>();
        foreach (var axis in axes)
        {
            var (panels, rows) = step(Box.Axes[axis]);
            if (panels != 0) terms.Add(panels == 1 ? $"(i{axis} * {stride})" : $"(i{axis} * {panels} * {stride})");
            if (rows != 0) terms.Add($"(i{axis} * {rows * 16})");
        }

        return terms.Count == 0 ? "0" : string.Join(" + ", terms);
    }
}
