using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>Softmax of each row, or its logarithm, shifted by the row's maximum; log Σ exp on the side when asked.</summary>
internal sealed record SoftmaxKernel(int Features, bool IsLog, bool HasLogSum) : Kernel
{
    public override string Stem => $"{(IsLog ? "LogSoftmax" : "Softmax")}{Features}{(HasLogSum ? "WithLogSum" : "")}";

    public override string Summary => $"{(IsLog ? "p = z − log Σ exp z" : "p = exp z / Σ exp z")} for rows of {Features}.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float z", "ref float p", .. HasLogSum ? new[] { "ref float logSum" } : [], "nint stride", "int firstRow", "int endRow"];

    public override void Emit(KernelContext context)
    {
        var (outer, dialect) = (context.Writer, context.Dialect);
        var constants = new VectorConstants(dialect);
        var writer = new CodeWriter(outer.Depth);
        var loop = new RowLoop(writer, dialect, Features);
        var lowest = constants.Name(float.NegativeInfinity);
        using (writer.Block("for (nint row = firstRow; row < endRow; row++)"))
        {
            writer.Line("ref var zRow = ref Unsafe.Add(ref z, row * 16);");
            writer.Line("ref var pRow = ref Unsafe.Add(ref p, row * 16);");
            writer.Line($"var top = {lowest};");
            loop.Emit("stride", at => writer.Line($"top = {dialect.Max("top", at.Mask(at.Load("zRow"), lowest))};"));
            writer.Line($"var maximum = {dialect.Largest(writer, "top")};");
            writer.Line($"var shift = {dialect.Broadcast("maximum")};");
            writer.Line($"var sums = {dialect.Zero};");
            var names = new Names();
            loop.Emit("stride", at => EmitExp(writer, dialect, constants, names, at));
            writer.Line($"var sum = {dialect.Sum("sums")};");
            if (HasLogSum || IsLog) writer.Line("var log = maximum + MathF.Log(sum);");
            if (HasLogSum) writer.Line("Unsafe.Add(ref logSum, row * 16) = log;");
            writer.Line($"var scale = {dialect.Broadcast(IsLog ? "log" : "1f / sum")};");
            loop.Emit("stride", at => writer.Line(IsLog
                ? at.Store($"({at.Mask($"{at.Load("zRow")} - scale", dialect.Zero)})", "pRow")
                : at.Store($"({at.Load("pRow")} * scale)", "pRow")));
        }

        constants.Declare(outer);
        outer.Append(writer);
    }

    private void EmitExp(CodeWriter writer, Dialect dialect, VectorConstants constants, Names names, VectorPlace at)
    {
        var math = new VectorMath(writer, dialect, constants, names);
        var e = math.Write(Expression.Exp(Expression.Operand(0)), _ => $"{at.Load("zRow")} - shift");
        var masked = names.New("e");
        writer.Line($"var {masked} = {at.Mask(e, dialect.Zero)};");
        writer.Line($"sums += {masked};");
        if (!IsLog) writer.Line(at.Store(masked, "pRow"));
    }
}

/// <summary>The gradient of a softmax of rows, or of its logarithm.</summary>
internal sealed record SoftmaxGradientKernel(int Features, bool IsLog) : Kernel
{
    public override string Stem => $"{(IsLog ? "LogSoftmax" : "Softmax")}{Features}Gradient";

    public override string Summary => IsLog ? "dz = dp − exp(p)·Σ dp for each row." : "dz = p·(dp − Σ p·dp) for each row.";

    public override IReadOnlyList<string> Parameters =>
        ["ref float p", "ref float dp", "ref float dz", "nint stride", "int firstRow", "int endRow"];

    public override void Emit(KernelContext context)
    {
        var (outer, dialect) = (context.Writer, context.Dialect);
        var constants = new VectorConstants(dialect);
        var writer = new CodeWriter(outer.Depth);
        var loop = new RowLoop(writer, dialect, Features);
        using (writer.Block("for (nint row = firstRow; row < endRow; row++)"))
        {
            foreach (var name in new[] { "p", "dp", "dz" }) writer.Line($"ref var {name}Row = ref Unsafe.Add(ref {name}, row * 16);");
            writer.Line($"var sums = {dialect.Zero};");
            loop.Emit("stride", at => writer.Line(IsLog
                ? $"sums += {at.Load("dpRow")};"
                : $"sums = {dialect.MultiplyAdd(at.Load("pRow"), at.Load("dpRow"), "sums")};"));
            writer.Line($"var sum = {dialect.Broadcast(dialect.Sum("sums"))};");
            var names = new Names();
            loop.Emit("stride", at =>
            {
                if (!IsLog)
                {
                    writer.Line(at.Store($"({at.Load("pRow")} * ({at.Load("dpRow")} - sum))", "dzRow"));
                    return;
                }

                var e = new VectorMath(writer, dialect, constants, names).Write(Expression.Exp(Expression.Operand(0)), _ => at.Load("pRow"));
                writer.Line(at.Store($"({at.Mask($"{at.Load("dpRow")} - ({e} * sum)", dialect.Zero)})", "dzRow"));
            });
        }

        constants.Declare(outer);
        outer.Append(writer);
    }
}
