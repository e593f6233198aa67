using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// Of 16 queries, the lanes: the weights P again, from products with keys and what forward kept, and the gradients of the products
/// s·P⊙(g − Σ P⊙g), from those of the weights.
/// </summary>
/// <param name="Scale">s.</param>
/// <param name="IsCausal">Whether the last keys are seen by some of the queries only.</param>
/// <param name="HasCounts">Whether some keys do not count.</param>
/// <param name="Drops">Whether weights are multiplied by a mask.</param>
internal sealed record AttentionSlopesKernel(float Scale, bool IsCausal, bool HasCounts, bool Drops) : Kernel
{
    public override string Stem => $"{(IsCausal ? "Causal" : "")}Slopes{(HasCounts ? "Masked" : "")}{(Drops ? "Dropped" : "")}";

    public override string Summary => "Weights of 16 queries again, and the gradients of their products with keys.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float scores", "ref float slopes", "ref float statistics", .. AttentionCode.Parameters(HasCounts, Drops), "nint whole", "nint keys"];

    public override void Emit(KernelContext context)
    {
        var (dialect, constants, names) = (context.Dialect, new VectorConstants(context.Dialect), new Names());
        var writer = new CodeWriter(context.Writer.Depth);
        string[] matrices = Drops ? ["scores", "slopes", "mask"] : ["scores", "slopes"];
        var (binary, scale) = (constants.Name(AttentionLanes.BinaryScale(Scale)), constants.Name(Scale));
        if (IsCausal) context.Writer.Line($"var indices = {dialect.Indices};");
        using (writer.Block($"for (nint lane = 0; lane < 16; lane += {dialect.Lanes})"))
        {
            writer.Line("ref var laneStatistics = ref Unsafe.Add(ref statistics, lane);");
            writer.Line($"var shift = {dialect.Load("laneStatistics", 0)};");
            writer.Line($"var inverse = {dialect.Load("laneStatistics", 16)};");
            writer.Line($"var total = {dialect.Zero};");
            AttentionLanes.Loop(writer, "0", "whole", matrices, () => EmitWeight(isSeen: true));
            if (IsCausal) AttentionLanes.Loop(writer, "whole", "keys", matrices, () => EmitWeight(isSeen: false));
            writer.Line($"total = {dialect.Negate("total")};");
            AttentionLanes.Loop(writer, "0", "keys", matrices, () =>
            {
                writer.Line($"var weight = {dialect.Load("scoresRow", 0)};");
                writer.Line($"var slope = {Slope()} + total;");
                writer.Line($"slope *= weight * {scale};");
                writer.Line(dialect.Store("slope", "slopesRow", 0));
                if (!Drops) return;
                writer.Line($"weight *= {dialect.Load("maskRow", 0)};");
                writer.Line(dialect.Store("weight", "scoresRow", 0));
            });
        }

        constants.Declare(context.Writer);
        context.Writer.Append(writer);

        // g, as far as its weight was not dropped.
        string Slope() => Drops ? $"({dialect.Load("slopesRow", 0)} * {dialect.Load("maskRow", 0)})" : dialect.Load("slopesRow", 0);

        // P, and the sum of P⊙g, which is subtracted from g behind.
        void EmitWeight(bool isSeen)
        {
            var math = new VectorMath(writer, dialect, constants, names);
            var power = math.PowerOfTwo(dialect.MultiplyAdd(dialect.Load("scoresRow", 0), binary, "shift"));
            if (HasCounts) power = AttentionLanes.Counted(dialect, constants, power, dialect.Zero);
            writer.Line($"var weight = {(isSeen ? $"{power} * inverse" : AttentionLanes.Seen(dialect, $"{power} * inverse", dialect.Zero))};");
            writer.Line($"total = {dialect.MultiplyAdd("weight", Slope(), "total")};");
            writer.Line(dialect.Store("weight", "scoresRow", 0));
        }
    }
}
