using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>
/// softmax(s·q·Kᵀ)·V of one query for each head of each sample: products with four keys at a time, each folded to a number, then sums of values.
/// </summary>
/// <param name="KeyWidth">Features of query and keys.</param>
/// <param name="ValueWidth">Features of values.</param>
/// <param name="Scale">s.</param>
/// <param name="HasCounts">Whether some keys do not count.</param>
internal sealed record AttentionStepKernel(int KeyWidth, int ValueWidth, float Scale, bool HasCounts) : Kernel
{
    // Keys whose products are folded together, and accumulators of a sum of values.
    private const int Together = 4;

    private int KeyPanels => (KeyWidth + 15) / 16;

    private int ValuePanels => (ValueWidth + 15) / 16;

    public override string Stem => $"{(HasCounts ? "Masked" : "")}AttentionStep{KeyWidth}x{ValueWidth}";

    public override string Summary => $"y = softmax({CodeWriter.Literal(Scale)}·q·Kᵀ)·V for one query of {KeyWidth}.";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float q", "nint qStride", "ref float k", "nint kStride", "ref float v", "nint vStride", "ref float y", "nint yStride",
        .. HasCounts ? new[] { "ref float counts" } : [], "ref float scratch", "int heads", "int shared", "int steps", "int keys", "int firstSample", "int endSample",
    ];

    /// <summary>Floats of scratch memory: a weight for each step.</summary>
    public static int ScratchLength(int steps) => ((steps + 15) / 16 * 16) + 16;

    public override void Emit(KernelContext context)
    {
        var (dialect, constants) = (context.Dialect, new VectorConstants(context.Dialect));
        var writer = new CodeWriter(context.Writer.Depth);
        using (writer.Block("for (nint sample = firstSample; sample < endSample; sample++)"))
        using (writer.Block("for (nint head = 0; head < heads; head++)"))
        {
            writer.Line($"ref var query = ref Unsafe.Add(ref q, (head * {KeyPanels} * qStride) + (sample * 16));");
            writer.Line($"ref var keyRows = ref Unsafe.Add(ref k, (head / shared * {KeyPanels} * kStride) + (sample * steps * 16));");
            writer.Line($"ref var valueRows = ref Unsafe.Add(ref v, (head / shared * {ValuePanels} * vStride) + (sample * steps * 16));");
            writer.Line($"ref var result = ref Unsafe.Add(ref y, (head * {ValuePanels} * yStride) + (sample * 16));");
            EmitProducts(writer, dialect);
            if (HasCounts)
            {
                using (writer.Block("for (nint key = 0; key < keys; key++)"))
                {
                    writer.Line("if (Unsafe.Add(ref counts, ((sample * steps) + key) * 16) < 0.5f) Unsafe.Add(ref scratch, key) = float.NegativeInfinity;");
                }
            }

            writer.Line("for (nint key = keys; key < ((keys + 15) & ~15); key++) Unsafe.Add(ref scratch, key) = float.NegativeInfinity;");
            EmitWeights(writer, dialect, constants);
            EmitSums(writer, dialect);
        }

        constants.Declare(context.Writer);
        context.Writer.Append(writer);
    }

    private void EmitProducts(CodeWriter writer, Dialect dialect)
    {
        var count = dialect.Lanes > 1 ? Together : 1;
        using (writer.Block($"for (nint key = 0; key < keys; key += {count})"))
        {
            for (var i = 0; i < count; i++)
            {
                writer.Line($"ref var row{i} = ref Unsafe.Add(ref keyRows, (key + {i}) * 16);");
                writer.Line($"var product{i} = {dialect.Zero};");
            }

            using (writer.Block($"for (nint panel = 0; panel < {KeyPanels}; panel++)"))
            using (writer.Block($"for (nint lane = 0; lane < 16; lane += {dialect.Lanes})"))
            {
                writer.Line($"var features = {dialect.Load("Unsafe.Add(ref query, (panel * qStride) + lane)", 0)};");
                for (var i = 0; i < count; i++)
                {
                    writer.Line($"product{i} = {dialect.MultiplyAdd("features", dialect.Load($"Unsafe.Add(ref row{i}, (panel * kStride) + lane)", 0), $"product{i}")};");
                }
            }

            if (count == 1)
            {
                writer.Line($"Unsafe.Add(ref scratch, key) = {dialect.Sum("product0")};");
                return;
            }

            FoldCode.Sum4(writer, dialect, "products", [.. Enumerable.Range(0, count).Select(i => $"product{i}")]);
            writer.Line("products.StoreUnsafe(ref Unsafe.Add(ref scratch, key));");
        }
    }

    // In place: from products to weights, whose sum divides the result.
    private void EmitWeights(CodeWriter writer, Dialect dialect, VectorConstants constants)
    {
        var scale = constants.Name(AttentionLanes.BinaryScale(Scale));
        writer.Line($"var top = {constants.Name(float.NegativeInfinity)};");
        using (writer.Block($"for (nint key = 0; key < keys; key += {dialect.Lanes})"))
        {
            writer.Line($"top = {dialect.Max("top", dialect.Load("Unsafe.Add(ref scratch, key)", 0))};");
        }

        writer.Line($"var maximum = {dialect.Largest(writer, "top")};");
        writer.Line($"var shift = {dialect.Broadcast($"-MathF.Max(maximum * {CodeWriter.Literal(AttentionLanes.BinaryScale(Scale))}, -1e30f)")};");
        writer.Line($"var sums = {dialect.Zero};");
        using (writer.Block($"for (nint key = 0; key < keys; key += {dialect.Lanes})"))
        {
            writer.Line("ref var at = ref Unsafe.Add(ref scratch, key);");
            var weight = new VectorMath(writer, dialect, constants, new Names()).PowerOfTwo(dialect.MultiplyAdd(dialect.Load("at", 0), scale, "shift"));
            writer.Line($"sums += {weight};");
            writer.Line(dialect.Store(weight, "at", 0));
        }

        writer.Line($"var sum = {dialect.Sum("sums")};");
        writer.Line($"var inverse = {dialect.Broadcast("(sum == 0 ? 0 : 1 / sum)")};");
    }

    private void EmitSums(CodeWriter writer, Dialect dialect)
    {
        using (writer.Block($"for (nint panel = 0; panel < {ValuePanels}; panel++)"))
        using (writer.Block($"for (nint lane = 0; lane < 16; lane += {dialect.Lanes})"))
        {
            writer.Line("ref var values = ref Unsafe.Add(ref valueRows, (panel * vStride) + lane);");
            for (var i = 0; i < Together; i++) writer.Line($"var sum{i} = {dialect.Zero};");
            writer.Line("nint key = 0;");
            using (writer.Block($"for (; key + {Together} <= keys; key += {Together})"))
            {
                for (var i = 0; i < Together; i++) Add(i, $"key + {i}");
            }

            using (writer.Block("for (; key < keys; key++)")) Add(0, "key");
            writer.Line($"var total = ((sum0 + sum1) + (sum2 + sum3)) * inverse;");
            writer.Line("ref var to = ref Unsafe.Add(ref result, (panel * yStride) + lane);");
            writer.Line(dialect.Store("total", "to", 0));
        }

        void Add(int sum, string key) => writer.Line(
            $"sum{sum} = {dialect.MultiplyAdd(dialect.Broadcast($"Unsafe.Add(ref scratch, {key})"), dialect.Load($"Unsafe.Add(ref values, ({key}) * 16)", 0), $"sum{sum}")};");
    }
}
