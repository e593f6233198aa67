namespace NetGen.Generator.Kernels;

/// <summary>Which steps are before the end of their sequence.</summary>
internal sealed record LengthMaskKernel : Kernel
{
    public override string Stem => "LengthMask";

    public override string Summary => "mask(step) = 1 for the first steps of each sample, as many as its length, then 0.";

    public override bool IsVectorized => false;

    public override IReadOnlyList<string> Parameters => ["ref float lengths", "ref float mask", "int steps", "int firstSample", "int endSample"];

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        {
            writer.Line("var length = Unsafe.Add(ref lengths, sample * 16);");
            using (writer.Block("for (nint step = 0; step < steps; step++)"))
            {
                writer.Line("ref var row = ref Unsafe.Add(ref mask, ((sample * steps) + step) * 16);");
                writer.Line("PadLanes.Clear(ref row, 1, 1);");
                writer.Line("row = step < length ? 1 : 0;");
            }
        }
    }
}
