using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>An element-wise loss: the weighted loss of each row and its gradient.</summary>
internal sealed record ElementwiseLossKernel(string Name, Expression Loss, Expression Slope, bool IsMean, bool HasGradient, int Features) : Kernel
{
    public override string Stem => $"{Name}{Features}{(HasGradient ? "" : "WithoutGradient")}";

    public override string Summary => $"row loss = weight · {(IsMean ? "mean" : "Σ")} of {ExpressionText.Of(Loss)} over {Features} features.";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float y", "ref float target", .. HasGradient ? new[] { "ref float dy" } : [], "ref float rowWeights", "ref float rowLosses",
        "nint stride", "int firstRow", "int endRow",
    ];

    public override void Emit(KernelContext context)
    {
        var (outer, dialect) = (context.Writer, context.Dialect);
        var constants = new VectorConstants(dialect);
        var writer = new CodeWriter(outer.Depth);
        var names = new Names();
        using (writer.Block("for (nint row = firstRow; row < endRow; row++)"))
        {
            foreach (var name in HasGradient ? new[] { "y", "target", "dy" } : ["y", "target"])
            {
                writer.Line($"ref var {name}Row = ref Unsafe.Add(ref {name}, row * 16);");
            }

            writer.Line($"var weight = Unsafe.Add(ref rowWeights, row){(IsMean ? $" * {CodeWriter.Literal(1f / Features)}" : "")};");
            writer.Line($"var weights = {dialect.Broadcast("weight")};");
            writer.Line($"var sums = {dialect.Zero};");
            new RowLoop(writer, dialect, Features).Emit("stride", at => EmitVector(writer, dialect, constants, names, at));
            writer.Line($"Unsafe.Add(ref rowLosses, row) = weight * {dialect.Sum("sums")};");
        }

        constants.Declare(outer);
        outer.Append(writer);
    }

    private void EmitVector(CodeWriter writer, Dialect dialect, VectorConstants constants, Names names, VectorPlace at)
    {
        var math = new VectorMath(writer, dialect, constants, names);
        string Operand(int index) => at.Load(index == 0 ? "yRow" : "targetRow");
        writer.Line($"sums += {at.Mask(math.Write(Loss, Operand), dialect.Zero)};");
        if (!HasGradient) return;
        var slope = math.Write(Slope, Operand);
        writer.Line(at.Store($"({at.Mask($"{slope} * weights", dialect.Zero)})", "dyRow"));
    }
}

/// <summary>Cross-entropy of a softmax with class indexes or distributions.</summary>
internal sealed record CrossEntropyKernel(int Features, bool IsSparse, bool IsLog, bool IsDivergence, float Smoothing, bool HasGradient) : Kernel
{
    public override string Stem =>
        $"{(IsDivergence ? "Divergence" : IsSparse ? "SparseCrossEntropy" : "CrossEntropy")}{Features}{(HasGradient ? "" : "WithoutGradient")}";

    public override string Summary => IsDivergence
        ? "row loss = weight · Σ t·(log t − log softmax z); dz = weight · (p·Σt − t)."
        : "row loss = weight · Σ −t·log softmax z; dz = weight · (p·Σt − t).";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float z", "ref float p", "ref float logSum", IsSparse ? "ref int labels" : "ref float target",
        .. HasGradient ? new[] { "ref float dz" } : [], "ref float rowWeights", "ref float rowLosses", "nint stride", "int firstRow", "int endRow",
    ];

    // The share of every class in a smoothed target.
    private float Share => Smoothing / Features;

    public override void Emit(KernelContext context)
    {
        var (outer, dialect) = (context.Writer, context.Dialect);
        var constants = new VectorConstants(dialect);
        var writer = new CodeWriter(outer.Depth);
        var loop = new RowLoop(writer, dialect, Features);
        using (writer.Block("for (nint row = firstRow; row < endRow; row++)"))
        {
            foreach (var name in new[] { "z", "p", "target", "dz" })
            {
                if (Parameters.Contains($"ref float {name}")) writer.Line($"ref var {name}Row = ref Unsafe.Add(ref {name}, row * 16);");
            }

            writer.Line("var weight = Unsafe.Add(ref rowWeights, row);");
            writer.Line("var log = Unsafe.Add(ref logSum, row * 16);");
            if (IsSparse) EmitSparse(writer, dialect, constants, loop);
            else EmitDense(writer, dialect, constants, loop);
        }

        constants.Declare(outer);
        outer.Append(writer);
    }

    private void EmitSparse(CodeWriter writer, Dialect dialect, VectorConstants constants, RowLoop loop)
    {
        writer.Line("nint label = Unsafe.Add(ref labels, row);");
        writer.Line("var at = ((label >> 4) * stride) + (label & 15);");
        if (Smoothing == 0)
        {
            writer.Line("Unsafe.Add(ref rowLosses, row) = weight * (log - Unsafe.Add(ref zRow, at));");
        }
        else
        {
            writer.Line($"var sums = {dialect.Zero};");
            loop.Emit("stride", at => writer.Line($"sums += {at.Load("zRow")};"));
            writer.Line($"var expected = ({CodeWriter.Literal(1 - Smoothing)} * Unsafe.Add(ref zRow, at)) + ({CodeWriter.Literal(Share)} * {dialect.Sum("sums")});");
            writer.Line("Unsafe.Add(ref rowLosses, row) = weight * (log - expected);");
        }

        if (!HasGradient) return;
        var names = new Names();
        writer.Line($"var weights = {dialect.Broadcast("weight")};");
        loop.Emit("stride", at =>
        {
            var p = Probability(writer, dialect, constants, names, at);
            var slope = Smoothing == 0 ? $"{p} * weights" : $"({p} - {constants.Name(Share)}) * weights";
            writer.Line(at.Store($"({at.Mask(slope, dialect.Zero)})", "dzRow"));
        });
        writer.Line($"Unsafe.Add(ref dzRow, at) -= weight{(Smoothing == 0 ? "" : $" * {CodeWriter.Literal(1 - Smoothing)}")};");
    }

    private void EmitDense(CodeWriter writer, Dialect dialect, VectorConstants constants, RowLoop loop)
    {
        var names = new Names();
        writer.Line($"var totals = {dialect.Zero};");
        writer.Line($"var expecteds = {dialect.Zero};");
        loop.Emit("stride", at =>
        {
            var t = Target(writer, dialect, constants, names, at);
            writer.Line($"totals += {t};");
            writer.Line($"expecteds = {dialect.MultiplyAdd(t, at.Load("zRow"), "expecteds")};");
            if (IsDivergence) EmitEntropy(writer, dialect, constants, names, t);
        });
        writer.Line($"var total = {dialect.Sum("totals")};");
        writer.Line($"Unsafe.Add(ref rowLosses, row) = weight * ((log * total) - {dialect.Sum("expecteds")});");
        if (!HasGradient) return;
        writer.Line($"var weights = {dialect.Broadcast("weight")};");
        writer.Line($"var all = {dialect.Broadcast("total")};");
        loop.Emit("stride", at =>
        {
            var p = Probability(writer, dialect, constants, names, at);
            var t = Target(writer, dialect, constants, names, at);
            writer.Line(at.Store($"({at.Mask($"(({p} * all) - {t}) * weights", dialect.Zero)})", "dzRow"));
        });
    }

    // expecteds −= t·log t, where 0·log 0 is 0.
    private static void EmitEntropy(CodeWriter writer, Dialect dialect, VectorConstants constants, Names names, string t)
    {
        var operand = Expression.Operand(0);
        var entropy = operand * Expression.Log(Expression.Max(operand, 1.17549435e-38f));
        writer.Line($"expecteds -= {new VectorMath(writer, dialect, constants, names).Write(entropy, _ => t)};");
    }

    // Smoothed, and zero in the pad lanes.
    private string Target(CodeWriter writer, Dialect dialect, VectorConstants constants, Names names, VectorPlace at)
    {
        var t = names.New("target");
        var smoothed = Smoothing == 0
            ? at.Load("targetRow")
            : at.Mask(dialect.MultiplyAdd(at.Load("targetRow"), constants.Name(1 - Smoothing), constants.Name(Share)), dialect.Zero);
        writer.Line($"var {t} = {smoothed};");
        return t;
    }

    private string Probability(CodeWriter writer, Dialect dialect, VectorConstants constants, Names names, VectorPlace at) => IsLog
        ? new VectorMath(writer, dialect, constants, names).Write(Expression.Exp(Expression.Operand(0)), _ => at.Load("pRow"))
        : at.Load("pRow");
}
