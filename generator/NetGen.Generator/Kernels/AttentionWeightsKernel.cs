using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The weights of 16 queries, the lanes: from products with keys to exp(s·(product − maximum)), without the division by their sum, which is
/// cheaper on the results. Writes a row of −maximum·s·log₂e and one of 1 / sum.
/// </summary>
/// <param name="Scale">s.</param>
/// <param name="IsCausal">Whether the last keys are seen by some of the queries only.</param>
/// <param name="HasCounts">Whether some keys do not count.</param>
/// <param name="Drops">Whether weights are multiplied by a mask afterwards.</param>
internal sealed record AttentionWeightsKernel(float Scale, bool IsCausal, bool HasCounts, bool Drops) : Kernel
{
    public override string Stem => $"{(IsCausal ? "Causal" : "")}Weights{(HasCounts ? "Masked" : "")}{(Drops ? "Dropped" : "")}";

    public override string Summary => "Weights of 16 queries from their products with keys, one row a key; −maximum and 1 / sum of each.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float scores", "ref float statistics", .. AttentionCode.Parameters(HasCounts, Drops), "nint whole", "nint keys"];

    public override void Emit(KernelContext context)
    {
        var (dialect, constants, names) = (context.Dialect, new VectorConstants(context.Dialect), new Names());
        var writer = new CodeWriter(context.Writer.Depth);
        var lowest = constants.Name(float.NegativeInfinity);
        var scale = constants.Name(AttentionLanes.BinaryScale(Scale));
        if (IsCausal) context.Writer.Line($"var indices = {dialect.Indices};");
        using (writer.Block($"for (nint lane = 0; lane < 16; lane += {dialect.Lanes})"))
        {
            writer.Line($"var top = {lowest};");
            AttentionLanes.Loop(writer, "0", "whole", ["scores"], () =>
            {
                writer.Line($"var score = {Counted(dialect, constants, dialect.Load("scoresRow", 0))};");
                if (HasCounts) writer.Line(dialect.Store("score", "scoresRow", 0));
                writer.Line($"top = {dialect.Max("top", "score")};");
            });
            if (IsCausal)
            {
                AttentionLanes.Loop(writer, "whole", "keys", ["scores"], () =>
                {
                    writer.Line($"var score = {AttentionLanes.Seen(dialect, Counted(dialect, constants, dialect.Load("scoresRow", 0)), lowest)};");
                    writer.Line(dialect.Store("score", "scoresRow", 0));
                    writer.Line($"top = {dialect.Max("top", "score")};");
                });
            }

            // A query that sees nothing has no maximum; its weights are zero then, and so is the inverse of their sum.
            writer.Line($"var shift = {dialect.Negate(dialect.Max(constants.Name(-1e30f), $"top * {scale}"))};");
            writer.Line($"var sum = {dialect.Zero};");
            AttentionLanes.Loop(writer, "0", "keys", Drops ? ["scores", "mask"] : ["scores"], () =>
            {
                var math = new VectorMath(writer, dialect, constants, names);
                var weight = math.PowerOfTwo(dialect.MultiplyAdd(dialect.Load("scoresRow", 0), scale, "shift"));
                writer.Line($"sum += {weight};");
                if (Drops) writer.Line($"{weight} *= {dialect.Load("maskRow", 0)};");
                writer.Line(dialect.Store(weight, "scoresRow", 0));
            });
            writer.Line("ref var laneStatistics = ref Unsafe.Add(ref statistics, lane);");
            writer.Line(dialect.Store("shift", "laneStatistics", 0));
            var inverse = dialect.Select(Comparison.GreaterOrEqual, constants.Name(0), "sum", constants.Name(0), $"{constants.Name(1)} / sum");
            writer.Line($"var inverse = {inverse};");
            writer.Line(dialect.Store("inverse", "laneStatistics", 16));
        }

        constants.Declare(context.Writer);
        context.Writer.Append(writer);
    }

    private string Counted(Dialect dialect, VectorConstants constants, string score) =>
        HasCounts ? AttentionLanes.Counted(dialect, constants, score, constants.Name(float.NegativeInfinity)) : score;
}
