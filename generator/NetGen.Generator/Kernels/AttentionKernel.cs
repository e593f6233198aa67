using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// softmax(s·Q·Kᵀ)·V for each head of each sample. A strip of 32 queries at a time against all keys that it sees, queries being the lanes:
/// maximum, sum and exponential are then vertical, and a strip stays in the cache.
/// </summary>
/// <param name="Geometry">The sizes.</param>
/// <param name="Keeps">Whether maxima and sums are kept for backward.</param>
internal sealed record AttentionKernel(AttentionGeometry Geometry, bool Keeps) : Kernel
{
    public override string Stem => $"{(Geometry.IsCausal ? "Causal" : "")}Attention{Geometry.QuerySteps}x{Geometry.KeySteps}x{Geometry.KeyWidth}";

    public override string Summary => $"y = softmax({CodeWriter.Literal(Geometry.Scale)}·Q·Kᵀ)·V for {Geometry.QuerySteps} queries and {Geometry.KeySteps} keys of {Geometry.KeyWidth}.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float q", "nint qStride", "ref float k", "nint kStride", "ref float v", "nint vStride", "ref float y", "nint yStride",
        .. Keeps ? new[] { "ref float statistics" } : [], .. AttentionCode.Rest(Geometry),
    ];

    /// <summary>Floats of scratch memory.</summary>
    public static int ScratchLength(AttentionGeometry geometry) => checked(
        (AttentionGeometry.Strip / 16 * (geometry.TurnedKeys + geometry.ScoreStride + 32)) + (geometry.Dropout > 0 ? geometry.ScoreStride : 0));

    public override void Emit(KernelContext context)
    {
        var (writer, code) = (context.Writer, new AttentionCode(context, Geometry));
        var weights = context.Call(new AttentionWeightsKernel(Geometry.Scale, Geometry.IsCausal, Geometry.HasCounts, Geometry.Dropout > 0));
        var sums = context.Call(new WeightedSumsKernel(IsScaled: true, Geometry.IsCausal));
        const int strip = AttentionGeometry.Strip;
        writer.Line($"ref var scores = ref Unsafe.Add(ref scratch, {strip / 16 * Geometry.TurnedKeys});");
        if (!Keeps) writer.Line($"ref var factors = ref Unsafe.Add(ref scores, {strip / 16 * Geometry.ScoreStride});");
        if (Geometry.Dropout > 0) writer.Line($"ref var mask = ref Unsafe.Add(ref scores, {strip / 16 * (Geometry.ScoreStride + 32)});");
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        using (writer.Block("for (nint head = 0; head < heads; head++)"))
        {
            code.Head("q", Geometry.KeyPanels, Geometry.QuerySteps);
            code.Head("k", Geometry.KeyPanels, Geometry.KeySteps, "(head / shared)");
            code.Head("v", Geometry.ValuePanels, Geometry.KeySteps, "(head / shared)");
            code.Head("y", Geometry.ValuePanels, Geometry.QuerySteps);
            using (writer.Block($"for (var query = 0; query < {Geometry.QuerySteps}; query += {strip})"))
            {
                writer.Line($"var rows = Math.Min({strip}, {Geometry.QuerySteps} - query);");
                writer.Line("var columns = (rows + 15) & ~15;");
                if (Geometry.IsCausal) writer.Line($"var (keys, endKeys) = ({Geometry.KeysOf("query")}, {Geometry.KeysOf("query + 16")});");
                code.Turn("q", Geometry.KeyWidth, "query", "scratch", "rows");
                code.Products("k", "scratch", Geometry.TurnedKeys, "scores");
                if (Keeps) writer.Line($"ref var factors = ref Unsafe.Add(ref statistics, (((((sample * heads) + head) * {Geometry.QueryPanels}) + (query >> 4)) * 32));");
                using (writer.Block("for (var panel = 0; panel * 16 < columns; panel++)"))
                {
                    writer.Line("var first = query + (panel * 16);");
                    code.Drop("(first >> 4)", "mask");
                    writer.Line($"{weights}(ref Unsafe.Add(ref scores, panel * {Geometry.ScoreStride}), ref Unsafe.Add(ref factors, panel * 32){code.Optional}, {Geometry.WholeKeysOf("first")}, {Geometry.KeysOf("first")});");
                }

                writer.Line($"{sums}(ref scores, {Geometry.ScoreStride}, ref vHead, vStride, ref Unsafe.Add(ref yHead, query * 16), yStride, ref Unsafe.Add(ref factors, 16),");
                writer.Line($"    {Geometry.ValuePanels * 16}, rows, {Geometry.KeySteps}{(Geometry.IsCausal ? ", query" : "")});");
            }
        }
    }
}
