namespace NetGen.Generator.Kernels;

/// <summary>An image made larger: means of the four pixels around each place.</summary>
/// <param name="Image">Height and width of x.</param>
/// <param name="Factors">The factors of both.</param>
internal sealed record BilinearKernel((int Height, int Width) Image, (int Height, int Width) Factors) : Kernel
{
    public override string Stem => $"Bilinear{Image.Height}x{Image.Width}By{Factors.Height}x{Factors.Width}";

    public override string Summary => $"y = {Image.Height}×{Image.Width} pixels of x, {Factors.Height}×{Factors.Width} for each, means of the four nearest.";

    public override IReadOnlyList<string> Parameters => BilinearCode.Parameters;

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var code = new BilinearCode(context, Image, Factors);
        string Column(string offset, int lane) => dialect.MultiplyAdd(
            $"({code.Load("below", offset, lane)} - {code.Load("above", offset, lane)})", "lowers", code.Load("above", offset, lane));
        void Edge(bool isEnd) => code.ForEdge(isEnd, column =>
        {
            foreach (var lane in code.Lanes) writer.Line(code.Store($"left{lane}", "yRow", column, lane));
        });
        code.DeclareWeights();
        code.ForEachRow(() =>
        {
            writer.Line($"var lowers = {dialect.Broadcast("lower")};");
            foreach (var lane in code.Lanes) writer.Line($"var left{lane} = {Column("0", lane)};");
            Edge(isEnd: false);
            using (code.GapLoop())
            {
                foreach (var lane in code.Lanes)
                {
                    writer.Line($"var next{lane} = {Column("((gap + 1) * 16)", lane)};");
                    writer.Line($"var slope{lane} = next{lane} - left{lane};");
                }

                code.ForGap((column, right) =>
                {
                    foreach (var lane in code.Lanes)
                    {
                        writer.Line(code.Store(dialect.MultiplyAdd($"slope{lane}", right, $"left{lane}"), "yRow", column, lane));
                    }
                });
                foreach (var lane in code.Lanes) writer.Line($"left{lane} = next{lane};");
            }

            Edge(isEnd: true);
        });
    }
}
