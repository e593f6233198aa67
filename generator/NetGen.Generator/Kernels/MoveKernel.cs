using NetGen.Analyzers.Graphs;
using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>One piece of a move between buffers of different layouts, element by element; what goes to one place is summed.</summary>
/// <param name="Map">Where elements come from and go to.</param>
/// <param name="Adds">Whether elements are added to what is there.</param>
/// <param name="SourceFeatures">Columns of the source's layout.</param>
/// <param name="SourceRows">Rows of one sample of the source.</param>
/// <param name="TargetFeatures">Columns of the target's layout.</param>
/// <param name="TargetRows">Rows of one sample of the target.</param>
internal sealed record MoveKernel(MoveMap Map, bool Adds, int SourceFeatures, int SourceRows, int TargetFeatures, int TargetRows) : Kernel
{
    public override string Stem => $"Move{string.Join("x", Map.Axes.Select(a => a.Size))}";

    public override string Summary =>
        $"Moves {string.Join(" × ", Map.Axes.Select(a => a.Size))} elements of each sample from rows of {SourceFeatures} to rows of {TargetFeatures}{(Adds ? ", adding" : "")}.";

    public override bool IsVectorized => false;

    public override IReadOnlyList<string> Parameters =>
        ["ref float source", "nint sourceStride", "ref float target", "nint targetStride", "int firstSample", "int endSample"];

    private IEnumerable<int> Sums => Enumerable.Range(0, Map.Axes.Count).Where(i => Map.Axes[i].TargetStride == 0);

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        {
            EmitLoops(writer, [.. Enumerable.Range(0, Map.Axes.Count).Except(Sums)], () => EmitPlace(writer));
        }
    }

    private void EmitLoops(CodeWriter writer, IReadOnlyList<int> axes, Action body)
    {
        if (axes.Count == 0)
        {
            body();
            return;
        }

        using (writer.Block($"for (var i{axes[0]} = 0; i{axes[0]} < {Map.Axes[axes[0]].Size}; i{axes[0]}++)"))
        {
            EmitLoops(writer, [.. axes.Skip(1)], body);
        }
    }

    private void EmitPlace(CodeWriter writer)
    {
        writer.Line($"var to = {Sum(Map.TargetOffset, a => a.TargetStride)};");
        writer.Line($"ref var place = ref Unsafe.Add(ref target, {Place("to", TargetFeatures, TargetRows, "targetStride")});");
        if (!Sums.Any())
        {
            EmitOrigin(writer);
            writer.Line(Adds ? "place += origin;" : "place = origin;");
            return;
        }

        writer.Line("var sum = 0f;");
        EmitLoops(writer, [.. Sums], () =>
        {
            EmitOrigin(writer);
            writer.Line("sum += origin;");
        });
        writer.Line(Adds ? "place += sum;" : "place = sum;");
    }

    private void EmitOrigin(CodeWriter writer)
    {
        writer.Line($"var from = {Sum(Map.SourceOffset, a => a.SourceStride)};");
        writer.Line($"ref var origin = ref Unsafe.Add(ref source, {Place("from", SourceFeatures, SourceRows, "sourceStride")});");
    }

    private string Sum(int offset, Func<MoveAxis, int> stride)
    {
        var terms = Map.Axes.Select((a, i) => (Stride: stride(a), Index: i))
            .Where(t => t.Stride != 0)
            .Select(t => t.Stride == 1 ? $"i{t.Index}" : $"(i{t.Index} * {t.Stride})")
            .ToList();
        if (offset != 0 || terms.Count == 0) terms.Add($"{offset}");
        return string.Join(" + ", terms);
    }

    // Flat element i of a sample is row i / features, feature i mod features.
    private static string Place(string index, int features, int rows, string stride)
    {
        if (rows == 1) return $"(({index} >> 4) * {stride}) + (sample * 16) + ({index} & 15)";
        if (features == 1) return $"((sample * {rows}) + {index}) * 16";
        return features <= 16
            ? $"(((sample * {rows}) + ({index} / {features})) * 16) + ({index} % {features})"
            : $"(({index} % {features} >> 4) * {stride}) + (((sample * {rows}) + ({index} / {features})) * 16) + ({index} % {features} & 15)";
    }
}
