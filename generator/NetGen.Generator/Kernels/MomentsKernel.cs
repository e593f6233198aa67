namespace NetGen.Generator.Kernels;

/// <summary>Mean and Σ(x − mean)² of each feature over groups of rows.</summary>
internal sealed record MomentsKernel : Kernel
{
    public override string Stem => "Moments";

    public override string Summary => "Mean and Σ(x − mean)² of each feature over the rows of each group.";

    public override IReadOnlyList<string> Parameters => ["ref float x", "ref float mean", "ref float squares", .. PanelGroups.Parameters];

    public override void Emit(KernelContext context)
    {
        var run = context.Call(new MomentsRunKernel());
        var targets = $"{BodyCode.At("mean", PanelGroups.Group)}, {BodyCode.At("squares", PanelGroups.Group)}";
        PanelGroups.Emit(context.Writer, $"{run}({BodyCode.At("x", PanelGroups.Rows)}, {targets}, rows);");
    }
}
