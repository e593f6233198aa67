namespace NetGen.Generator.Kernels;

/// <summary>
/// Asks for the pixels that the tile below adds to those of a tile of four: processors do not foresee tiles. Below the last row of an image
/// lies the first of the next.
/// </summary>
internal sealed record WinogradPrefetchKernel : Kernel
{
    public override string Stem => "WinogradPrefetch";

    public override string Summary => "Asks for 4 × 4 pixels of all panels.";

    public override IReadOnlyList<string> Parameters => ["ref float x", "nint xStride", "nint rowStride", "int panels"];

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        using (writer.Block("for (var panel = 0; panel < panels; panel++)"))
        {
            writer.Line("ref var line = ref x;");
            for (var row = 0; row < 4; row++)
            {
                for (var column = 0; column < 4; column++) writer.Line($"CacheLine.Prefetch(ref Unsafe.Add(ref line, {column * 16}));");
                if (row < 3) writer.Line("line = ref Unsafe.Add(ref line, rowStride);");
            }

            writer.Line("x = ref Unsafe.Add(ref x, xStride);");
        }
    }
}
