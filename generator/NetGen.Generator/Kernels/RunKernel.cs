using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>An element-wise body over one run of 16-float rows that lie one behind the other.</summary>
internal sealed record RunKernel(string Name, BodyShape Shape) : Kernel
{
    // Formulas dearer than this hide the latency of their chain by working on two vectors at once.
    private const int LongChain = 16;

    public override string Stem => Name;

    public override string Summary => $"{Name}: {string.Join("; ", Shape.Formulas.Select(ExpressionText.Of))}.";

    public override IReadOnlyList<string> Parameters => ["ref float y", .. BodyCode.Parameters(Shape), "nint length"];

    public override void Emit(KernelContext context)
    {
        var dialect = context.Dialect;
        var constants = new VectorConstants(dialect);
        var body = new CodeWriter(context.Writer.Depth);
        var names = new Names();
        var hoisted = Hoisted(context);
        var pairs = dialect.Lanes == 16 && Shape.Formulas.Sum(f => f.Cost) >= LongChain;
        if (pairs)
        {
            body.Line("nint i = 0;");
            using (body.Block("for (; i + 32 <= length; i += 32)"))
            {
                WriteVector(body, dialect, constants, names, 0);
                WriteVector(body, dialect, constants, names, 16);
            }

            using (body.Block("if (i < length)")) WriteVector(body, dialect, constants, names, 0);
        }
        else if (dialect.Lanes == 1)
        {
            using (body.Block("for (nint i = 0; i < length; i += 16)"))
            using (body.Block("for (nint lane = i; lane < i + 16; lane++)"))
            {
                WriteVector(body, dialect, constants, names, 0);
            }
        }
        else
        {
            // Rows and features need the place within the panel; other operands do not.
            var step = Shape.Operands.Any(o => o is OperandKind.Row or OperandKind.Sample or OperandKind.Feature) ? 16 : Math.Min(16, 2 * dialect.Lanes);
            using (body.Block($"for (nint i = 0; i < length; i += {step})"))
            {
                for (var offset = 0; offset < step; offset += dialect.Lanes) WriteVector(body, dialect, constants, names, offset);
            }
        }

        constants.Declare(context.Writer);
        foreach (var line in hoisted) context.Writer.Line(line);
        context.Writer.Append(body);
    }

    // Operands of features do not change along a run; a scalar is the same everywhere.
    private IEnumerable<string> Hoisted(KernelContext context)
    {
        var dialect = context.Dialect;
        for (var i = 0; i < Shape.Operands.Count; i++)
        {
            var name = BodyCode.OperandName(i);
            if (Shape.Operands[i] is OperandKind.Scalar) yield return $"var {name}All = {dialect.Broadcast(name)};";
            if (Shape.Operands[i] is not (OperandKind.Sample or OperandKind.Feature) || dialect.Lanes == 1) continue;
            for (var offset = 0; offset < 16; offset += dialect.Lanes) yield return $"var {name}At{offset} = {dialect.Load(name, offset)};";
        }
    }

    private void WriteVector(CodeWriter writer, Dialect dialect, VectorConstants constants, Names names, int offset)
    {
        var math = new VectorMath(writer, dialect, constants, names);
        var results = BodyCode.Write(math, Shape, Load(dialect, "y", offset), i => Operand(dialect, i, offset));
        for (var i = 0; i < results.Count; i++)
        {
            var at = $"Unsafe.Add(ref {BodyCode.ResultName(i)}, {Index(dialect)})";
            writer.Line(dialect.Lanes == 1 ? $"{at} = {results[i]};" : dialect.Store(results[i], at, offset));
        }
    }

    private string Operand(Dialect dialect, int index, int offset)
    {
        var name = BodyCode.OperandName(index);
        return Shape.Operands[index] switch
        {
            OperandKind.Scalar => $"{name}All",
            OperandKind.Sample or OperandKind.Feature => dialect.Lanes == 1 ? $"Unsafe.Add(ref {name}, lane - i)" : $"{name}At{offset % 16}",
            OperandKind.Row => dialect.Broadcast(offset == 16 ? $"Unsafe.Add(ref {name}, i + 16)" : $"Unsafe.Add(ref {name}, i)"),
            _ => Load(dialect, name, offset),
        };
    }

    private static string Load(Dialect dialect, string name, int offset) => dialect.Lanes == 1
        ? $"Unsafe.Add(ref {name}, lane)"
        : dialect.Load($"Unsafe.Add(ref {name}, i)", offset);

    private static string Index(Dialect dialect) => dialect.Lanes == 1 ? "lane" : "i";
}
