using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>y = body(x·W + b) for few rows and outputs, from the transposed kernel: inputs are the lanes, whose sums are folded in the end.</summary>
/// <param name="Name">Names the body.</param>
/// <param name="Shape">The body.</param>
/// <param name="HasBias">Whether there is a b.</param>
/// <param name="Outputs">The outputs.</param>
internal sealed record DenseStepKernel(string Name, BodyShape Shape, bool HasBias, int Outputs) : Kernel
{
    public override string Stem => $"DenseStep{Outputs}{Name}{(HasBias ? "" : "WithoutBias")}";

    public override string Summary => $"y = {(Name.Length == 0 ? "" : Name + " of ")}x·W{(HasBias ? " + b" : "")} with {Outputs} outputs, W transposed.";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "ref float w", .. HasBias ? new[] { "ref float b" } : [],
        "ref float y", .. BodyCode.Parameters(Shape), "nint yStride", "int inputs", "int firstRow", "int endRow",
    ];

    /// <summary>Floats of the transposed kernel for a panel of inputs: whole groups of four rows.</summary>
    public static int PanelLength(int outputs) => (outputs + 3) / 4 * 64;

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        using (writer.Block("for (nint row = firstRow; row < endRow; row++)"))
        {
            writer.Line("ref var xPanel = ref Unsafe.Add(ref x, row * 16);");
            writer.Line("ref var wPanel = ref w;");
            for (var o = 0; o < Outputs; o++) writer.Line($"var s{o} = {dialect.Zero};");
            using (writer.Block("for (var left = inputs; left > 0; left -= 16)"))
            {
                if (dialect.Lanes == 1)
                {
                    using (writer.Block("for (var lane = 0; lane < 16; lane++)"))
                    {
                        for (var o = 0; o < Outputs; o++) writer.Line($"s{o} += Unsafe.Add(ref xPanel, lane) * Unsafe.Add(ref wPanel, {o * 16} + lane);");
                    }
                }

                for (var lane = 0; dialect.Lanes > 1 && lane < 16; lane += dialect.Lanes) EmitVector(writer, dialect, lane);
                writer.Line("xPanel = ref Unsafe.Add(ref xPanel, xStride);");
                writer.Line($"wPanel = ref Unsafe.Add(ref wPanel, {PanelLength(Outputs)});");
            }

            writer.Line("ref var yRow = ref Unsafe.Add(ref y, row * 16);");
            EmitRow(writer, dialect, Outputs, o => $"s{o}", o => HasBias ? $" + Unsafe.Add(ref b, {o})" : "");
        }

        if (Shape == BodyShape.Plain) return;
        writer.Line("const int columns = 16;");
        BodyPass.Emit(context, Name, Shape, "columns", "yStride");
        PadPass.Emit(writer, Shape, $"{Outputs}", "columns", "yStride");
    }

    private void EmitVector(CodeWriter writer, Dialect dialect, int lane)
    {
        writer.Line($"var x{lane} = {dialect.Load("xPanel", lane)};");
        for (var o = 0; o < Outputs; o++) writer.Line($"s{o} = {dialect.MultiplyAdd($"x{lane}", dialect.Load("wPanel", (o * 16) + lane), $"s{o}")};");
    }

    /// <summary>Writes <c>yRow</c> from vectors of sums.</summary>
    /// <param name="writer">Where the code goes.</param>
    /// <param name="dialect">The width.</param>
    /// <param name="outputs">The outputs.</param>
    /// <param name="sums">The name of the sums of an output.</param>
    /// <param name="bias">What is added to them, as C#.</param>
    public static void EmitRow(CodeWriter writer, Dialect dialect, int outputs, Func<int, string> sums, Func<int, string> bias)
    {
        if (dialect.Lanes == 1)
        {
            using (writer.Block($"for (var lane = {outputs}; lane < 16; lane++)")) writer.Line("Unsafe.Add(ref yRow, lane) = 0;");
        }

        for (var lane = 0; dialect.Lanes > 1 && lane < 16; lane += dialect.Lanes) writer.Line(dialect.Store(dialect.Zero, "yRow", lane));
        for (var o = 0; o < outputs; o++) writer.Line($"Unsafe.Add(ref yRow, {o}) = {FoldCode.Sum(writer, dialect, sums(o))}{bias(o)};");
    }
}
