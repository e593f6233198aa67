using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The gradients of query, key and value of each head of each sample. Weights are computed again from the maxima and sums that forward kept, a
/// strip of queries at a time; what a strip gives to keys and values is added to what the strips and heads before it gave.
/// </summary>
/// <param name="Geometry">The sizes.</param>
internal sealed record AttentionGradientKernel(AttentionGeometry Geometry) : Kernel
{
    public override string Stem => $"{(Geometry.IsCausal ? "Causal" : "")}Attention{Geometry.QuerySteps}x{Geometry.KeySteps}x{Geometry.KeyWidth}Gradient";

    public override string Summary => "With weights P and g = dy·Vᵀ: dV = Pᵀ·dy, dS = s·P⊙(g − Σ P⊙g), dQ = dS·K, dK = dSᵀ·Q.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float q", "nint qStride", "ref float k", "nint kStride", "ref float v", "nint vStride", "ref float dy", "nint dyStride",
        "ref float statistics", "ref float dq", "nint dqStride", "ref float dk", "nint dkStride", "ref float dv", "nint dvStride",
        .. AttentionCode.Rest(Geometry),
    ];

    private int Panels => Geometry.GradientStrip / 16;

    /// <summary>Floats of scratch memory.</summary>
    public static int ScratchLength(AttentionGeometry geometry) => checked(
        (geometry.GradientStrip / 16 * (geometry.TurnedKeys + geometry.TurnedValues + (2 * geometry.ScoreStride)))
        + (geometry.Dropout > 0 ? geometry.ScoreStride : 0));

    public override void Emit(KernelContext context)
    {
        var (writer, code) = (context.Writer, new AttentionCode(context, Geometry));
        writer.Line($"ref var turned = ref Unsafe.Add(ref scratch, {Panels * Geometry.TurnedKeys});");
        writer.Line($"ref var scores = ref Unsafe.Add(ref turned, {Panels * Geometry.TurnedValues});");
        writer.Line($"ref var slopes = ref Unsafe.Add(ref scores, {Panels * Geometry.ScoreStride});");
        if (Geometry.Dropout > 0) writer.Line($"ref var mask = ref Unsafe.Add(ref slopes, {Panels * Geometry.ScoreStride});");
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        using (writer.Block("for (nint head = 0; head < heads; head++)"))
        {
            foreach (var matrix in new[] { "q", "dq" }) code.Head(matrix, Geometry.KeyPanels, Geometry.QuerySteps);
            foreach (var matrix in new[] { "k", "dk" }) code.Head(matrix, Geometry.KeyPanels, Geometry.KeySteps, "(head / shared)");
            foreach (var matrix in new[] { "v", "dv" }) code.Head(matrix, Geometry.ValuePanels, Geometry.KeySteps, "(head / shared)");
            code.Head("dy", Geometry.ValuePanels, Geometry.QuerySteps);
            using (writer.Block($"for (var strip = 0; strip < {Geometry.QuerySteps}; strip += {Geometry.GradientStrip})")) EmitStrip(context, code);
        }
    }

    private void EmitStrip(KernelContext context, AttentionCode code)
    {
        var writer = context.Writer;
        writer.Line($"var count = Math.Min({Geometry.GradientStrip}, {Geometry.QuerySteps} - strip);");
        code.Turn("q", Geometry.KeyWidth, "strip", "scratch", "count");
        code.Turn("dy", Geometry.ValueWidth, "strip", "turned", "count");
        using (writer.Block($"for (var query = strip; query < strip + count; query += {AttentionGeometry.Strip})")) EmitQueries(context, code);
        var keys = context.Call(new KeySumsKernel(Geometry.IsCausal, Geometry.QuerySteps % 4 == 0 ? 4 : 1));
        Sums("slopes", "q", "dk", Geometry.KeyPanels);
        Sums("scores", "dy", "dv", Geometry.ValuePanels);

        void Sums(string weights, string rows, string target, int panels)
        {
            writer.Line($"{keys}(ref {weights}, {Geometry.ScoreStride}, ref Unsafe.Add(ref {rows}Head, strip * 16), {rows}Stride, ref {target}Head, {target}Stride,");
            writer.Line($"    {panels * 16}, {Geometry.KeySteps}, count, {(Geometry.IsCausal ? "strip, " : "")}strip > 0 || head % shared > 0);");
        }
    }

    private void EmitQueries(KernelContext context, AttentionCode code)
    {
        var writer = context.Writer;
        var slopes = context.Call(new AttentionSlopesKernel(Geometry.Scale, Geometry.IsCausal, Geometry.HasCounts, Geometry.Dropout > 0));
        var sums = context.Call(new WeightedSumsKernel(IsScaled: false, Geometry.IsCausal));
        writer.Line($"var rows = Math.Min({AttentionGeometry.Strip}, {Geometry.QuerySteps} - query);");
        writer.Line("var columns = (rows + 15) & ~15;");
        if (Geometry.IsCausal) writer.Line($"var (keys, endKeys) = ({Geometry.KeysOf("query")}, {Geometry.KeysOf("query + 16")});");
        writer.Line("nint at = (query - strip) >> 4;");
        writer.Line($"ref var stripScores = ref Unsafe.Add(ref scores, at * {Geometry.ScoreStride});");
        writer.Line($"ref var stripSlopes = ref Unsafe.Add(ref slopes, at * {Geometry.ScoreStride});");
        code.Products("k", $"Unsafe.Add(ref scratch, at * {Geometry.TurnedKeys})", Geometry.TurnedKeys, "stripScores");
        code.Products("v", $"Unsafe.Add(ref turned, at * {Geometry.TurnedValues})", Geometry.TurnedValues, "stripSlopes");
        using (writer.Block("for (var panel = 0; panel * 16 < columns; panel++)"))
        {
            writer.Line("var first = query + (panel * 16);");
            code.Drop("(first >> 4)", "mask");
            writer.Line($"{slopes}(ref Unsafe.Add(ref stripScores, panel * {Geometry.ScoreStride}), ref Unsafe.Add(ref stripSlopes, panel * {Geometry.ScoreStride}),");
            writer.Line($"    ref Unsafe.Add(ref statistics, (((((sample * heads) + head) * {Geometry.QueryPanels}) + (first >> 4)) * 32)){code.Optional}, {Geometry.WholeKeysOf("first")}, {Geometry.KeysOf("first")});");
        }

        writer.Line($"{sums}(ref stripSlopes, {Geometry.ScoreStride}, ref kHead, kStride, ref Unsafe.Add(ref dqHead, query * 16), dqStride,");
        writer.Line($"    {Geometry.KeyPanels * 16}, rows, {Geometry.KeySteps}{(Geometry.IsCausal ? ", query" : "")});");
    }
}
