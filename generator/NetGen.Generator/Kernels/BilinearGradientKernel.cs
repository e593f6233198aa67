using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>The gradient of <see cref="BilinearKernel"/>: x is dx and y is dy.</summary>
/// <param name="Image">Height and width of x.</param>
/// <param name="Factors">The factors of both.</param>
internal sealed record BilinearGradientKernel((int Height, int Width) Image, (int Height, int Width) Factors) : Kernel
{
    public override string Stem => $"Bilinear{Image.Height}x{Image.Width}By{Factors.Height}x{Factors.Width}Gradient";

    public override string Summary => $"x = dx and y = dy of an image of {Image.Height}×{Image.Width} pixels made larger by {Factors.Height}×{Factors.Width}.";

    public override IReadOnlyList<string> Parameters => BilinearCode.Parameters;

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        var code = new BilinearCode(context, Image, Factors);
        code.DeclareWeights();
        code.ForEachRow(
            () => writer.Line($"global::System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref xImage, {Image.Height * Image.Width * 16}).Clear();"),
            () => EmitRow(context, code));
    }

    // What a gap gives to the column before it is near, to the one behind it far; an edge gives all to its only column.
    private void EmitRow(KernelContext context, BilinearCode code)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var names = new Names();
        void Edge(bool isEnd) => code.ForEdge(isEnd, column =>
        {
            foreach (var lane in code.Lanes) writer.Line($"far{lane} += {code.Load("yRow", column, lane)};");
        });
        writer.Line($"var lowers = {dialect.Broadcast("lower")};");
        writer.Line($"var uppers = {dialect.Broadcast("1f - lower")};");
        foreach (var lane in code.Lanes) writer.Line($"var far{lane} = {dialect.Zero};");
        Edge(isEnd: false);
        using (code.GapLoop())
        {
            foreach (var lane in code.Lanes)
            {
                writer.Line($"var near{lane} = far{lane};");
                writer.Line($"far{lane} = {dialect.Zero};");
            }

            code.ForGap((column, right) =>
            {
                foreach (var lane in code.Lanes)
                {
                    // near + (1 − right)·dy
                    var dy = names.New("dy");
                    writer.Line($"var {dy} = {code.Load("yRow", column, lane)};");
                    writer.Line($"near{lane} += {dy};");
                    writer.Line($"near{lane} = {dialect.MultiplyAdd(dialect.Negate(right), dy, $"near{lane}")};");
                    writer.Line($"far{lane} = {dialect.MultiplyAdd(dy, right, $"far{lane}")};");
                }
            });
            Share(writer, dialect, code, "near", "(gap * 16)");
        }

        Edge(isEnd: true);
        Share(writer, dialect, code, "far", $"{(Image.Width - 1) * 16}");
    }

    // A column's part of a row of dy, to the lines above and below it.
    private static void Share(CodeWriter writer, Dialect dialect, BilinearCode code, string given, string column)
    {
        foreach (var lane in code.Lanes)
        {
            foreach (var (line, weight) in new[] { ("above", "uppers"), ("below", "lowers") })
            {
                writer.Line(code.Store(dialect.MultiplyAdd($"{given}{lane}", weight, code.Load(line, column, lane)), line, column, lane));
            }
        }
    }
}
