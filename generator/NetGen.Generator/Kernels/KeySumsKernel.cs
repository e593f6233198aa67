using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// y[j] = Σ_i w[j, i]·rows[i]: sums of rows with weights that have one lane a row, in panels of 16. Exactly the results are written.
/// </summary>
/// <param name="IsCausal">Whether result j has no rows before j − <c>first</c>.</param>
/// <param name="Unroll">Rows of one iteration; divides their number.</param>
internal sealed record KeySumsKernel(bool IsCausal, int Unroll) : Kernel
{
    private static readonly BodyShape Sum = new([OperandKind.Accumulator, OperandKind.Full], [Expression.Operand(0) + Expression.Operand(1)]);

    public override string Stem => $"{(IsCausal ? "Causal" : "")}KeySums";

    public override string Summary => "y[j] = Σ w[j, i]·rows[i], or that added to y[j]; weights have one lane a row.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float w", "nint wStride", "ref float rows", "nint rowStride", "ref float y", "nint yStride",
        "int columns", "int results", "int count", .. IsCausal ? new[] { "int first" } : [], "bool adds",
    ];

    public override void Emit(KernelContext context) => ExactTiles.Emit(context, "results", (height, vectors, lane) =>
    {
        var writer = context.Writer;
        var (panels, skipped, left) = ("", "", "count");
        if (IsCausal)
        {
            // Rows before the result's own panel have no weight for it.
            writer.Line("var panel = Math.Min(Math.Max(result - first, 0), (count + 15) & ~15) >> 4;");
            (panels, skipped, left) = ("(panel * wStride) + ", " + (panel * 256)", "count - (panel * 16)");
        }

        var to = $"ref Unsafe.Add(ref y, ((column >> 4) * yStride) + (result * 16){lane})";
        var from = $"ref Unsafe.Add(ref w, {panels}(result * 16)), wStride, ref Unsafe.Add(ref rows, ((column >> 4) * rowStride){skipped}{lane}), rowStride";
        var (plain, sum) = (new DenseTileKernel("", BodyShape.Plain, false, height, vectors), new DenseTileKernel("Sum", Sum, false, height, vectors));
        writer.Line($"if (adds) {context.Call(sum with { Unroll = Unroll })}({from}, {to}, {to}, yStride, {left});");
        writer.Line($"else {context.Call(plain with { Unroll = Unroll })}({from}, {to}, yStride, {left});");
    });
}
