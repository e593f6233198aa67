namespace NetGen.Generator.Kernels;

/// <summary>The factor of each step in a mean over those of its sample that count.</summary>
internal sealed record MaskShareKernel : Kernel
{
    public override string Stem => "MaskShare";

    public override string Summary => "share = mask · steps / Σ mask over the steps of each sample; zero where none counts.";

    public override bool IsVectorized => false;

    public override IReadOnlyList<string> Parameters => ["ref float mask", "ref float share", "int steps", "int firstSample", "int endSample"];

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        {
            writer.Line("nint first = sample * steps * 16;");
            writer.Line("var counted = 0f;");
            writer.Line("for (nint step = 0; step < steps; step++) counted += Unsafe.Add(ref mask, first + (step * 16));");
            writer.Line("var factor = counted == 0 ? 0 : steps / counted;");
            using (writer.Block("for (nint step = 0; step < steps; step++)"))
            {
                writer.Line("ref var row = ref Unsafe.Add(ref share, first + (step * 16));");
                writer.Line("PadLanes.Clear(ref row, 1, 1);");
                writer.Line("row = factor * Unsafe.Add(ref mask, first + (step * 16));");
            }
        }
    }
}
