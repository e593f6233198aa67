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
        var (writer, dialect) = (context.Writer, context.Dialect);
        var code = new BilinearCode(context, Image, Factors);
        code.ForEachRow(
            () => writer.Line($"global::System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref xImage, {Image.Height * Image.Width * 16}).Clear();"),
            () =>
            {
                writer.Line($"var lowers = {dialect.Broadcast("lower")};");
                writer.Line($"var uppers = {dialect.Broadcast("1f - lower")};");
                foreach (var lane in code.Lanes) writer.Line($"var far{lane} = {dialect.Zero};");
                using (code.GapLoop()) EmitGap(context, code);
            });
    }

    // What a gap gives to the column before it is near, to the one behind it far; edges give both to the only column they have.
    private void EmitGap(KernelContext context, BilinearCode code)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        foreach (var lane in code.Lanes)
        {
            writer.Line($"var near{lane} = far{lane};");
            writer.Line($"far{lane} = {dialect.Zero};");
        }

        using (code.ColumnLoop())
        {
            writer.Line($"var rights = {dialect.Broadcast("right")};");
            writer.Line($"var lefts = {dialect.Broadcast("1f - right")};");
            foreach (var lane in code.Lanes)
            {
                writer.Line($"var dy{lane} = {code.Load("yRow", "(column * 16)", lane)};");
                writer.Line($"near{lane} = {dialect.MultiplyAdd($"dy{lane}", "lefts", $"near{lane}")};");
                writer.Line($"far{lane} = {dialect.MultiplyAdd($"dy{lane}", "rights", $"far{lane}")};");
            }
        }

        using (writer.Block("if (gap < 0)"))
        {
            foreach (var lane in code.Lanes) writer.Line($"far{lane} += near{lane};");
            writer.Line("continue;");
        }

        using (writer.Block($"if (gap == {Image.Width - 1})"))
        {
            foreach (var lane in code.Lanes) writer.Line($"near{lane} += far{lane};");
        }

        foreach (var lane in code.Lanes)
        {
            writer.Line(code.Store(dialect.MultiplyAdd($"near{lane}", "uppers", code.Load("above", "(gap * 16)", lane)), "above", "(gap * 16)", lane));
            writer.Line(code.Store(dialect.MultiplyAdd($"near{lane}", "lowers", code.Load("below", "(gap * 16)", lane)), "below", "(gap * 16)", lane));
        }
    }
}
