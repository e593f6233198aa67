using NetGen.Analyzers.Graphs;
using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// A depthwise convolution of rows that read through the same taps, for one vector of channels: the weights stay in registers, and a
/// tile of neighbouring targets loads each source once. Tiles at the borders are written without the taps that would be outside.
/// </summary>
/// <param name="Name">Names the body.</param>
/// <param name="Shape">The body.</param>
/// <param name="Start">What the sums start from.</param>
/// <param name="Window">The window.</param>
/// <param name="IsGradient">Whether it computes the gradient of the input.</param>
/// <param name="RowTaps">The rows of taps, and their rows of sources.</param>
/// <param name="FirstColumn">The first column of taps.</param>
/// <param name="EndColumn">The column behind the last.</param>
internal sealed record DepthwiseRowsKernel(
    string Name,
    BodyShape Shape,
    AccumulatorStart Start,
    Window Window,
    bool IsGradient,
    EquatableArray<Tap> RowTaps,
    int FirstColumn,
    int EndColumn) : Kernel
{
    public override string Stem => $"Depthwise{(IsGradient ? "Gradient" : "")}Rows{RowTaps.Count}x{EndColumn - FirstColumn}{Name}";

    public override string Summary =>
        $"Rows of {RowTaps.Count} × {EndColumn - FirstColumn} taps{(IsGradient ? ", turned round" : "")}, one vector of channels.";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "ref float w", .. Start is AccumulatorStart.Bias ? new[] { "ref float b" } : [],
        "ref float y", .. BodyCode.Parameters(Shape), "int rows", "int samples",
    ];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        foreach (var row in RowTaps)
        {
            for (var column = FirstColumn; column < EndColumn; column++)
            {
                writer.Line($"var {Weight(row.Index, column)} = {dialect.Load("w", DepthwisePass.WeightOffset(Window, row, column))};");
            }
        }

        if (Start is not AccumulatorStart.Result) writer.Line($"var start = {(Start is AccumulatorStart.Bias ? dialect.Load("b", 0) : dialect.Zero)};");
        foreach (var line in Hoisted(dialect)) writer.Line(line);
        var constants = new VectorConstants(dialect);
        var loops = new CodeWriter(writer.Depth);
        var names = new Names();
        new DepthwiseLoop(Window, IsGradient).Emit(loops, dialect, FirstColumn, EndColumn, (tile, source) =>
        {
            EmitSums(loops, dialect, tile, source);
            for (var target = 0; target < tile.Targets; target++) EmitBody(loops, dialect, constants, names, target);
        });
        constants.Declare(writer);
        writer.Append(loops);
    }

    private static string Weight(int row, int column) => $"w{row}_{column}";

    private void EmitSums(CodeWriter writer, Dialect dialect, TapTile tile, string source)
    {
        for (var target = 0; target < tile.Targets; target++)
        {
            writer.Line($"var s{target} = {(Start is AccumulatorStart.Result ? dialect.Load("Unsafe.Add(ref y, at)", target * 16) : "start")};");
        }

        foreach (var row in RowTaps)
        {
            foreach (var uses in tile.BySource)
            {
                var x = $"x{row.Source}_{uses.Key}";
                writer.Line($"var {x} = {dialect.Load(source, DepthwiseLoop.SourceOffset(Window, IsGradient, row, uses.Key))};");
                writer.Line(string.Join(" ", uses.Select(u =>
                    $"s{u.Target} = {dialect.MultiplyAdd(x, Weight(row.Index, u.Index), $"s{u.Target}")};")));
            }
        }
    }

    private void EmitBody(CodeWriter writer, Dialect dialect, VectorConstants constants, Names names, int target)
    {
        var math = new VectorMath(writer, dialect, constants, names);
        var results = BodyCode.Write(math, Shape, $"s{target}", i => Shape.Operands[i] switch
        {
            OperandKind.Full => dialect.Load($"Unsafe.Add(ref {BodyCode.OperandName(i)}, at)", target * 16),
            OperandKind.Row => dialect.Broadcast($"Unsafe.Add(ref {BodyCode.OperandName(i)}, at + {target * 16})"),
            _ => Held(i),
        });
        for (var i = 0; i < results.Count; i++)
        {
            writer.Line(dialect.Store(results[i], $"Unsafe.Add(ref {BodyCode.ResultName(i)}, at)", target * 16));
        }
    }

    // Operands that are the same for all pixels.
    private IEnumerable<string> Hoisted(Dialect dialect)
    {
        for (var i = 0; i < Shape.Operands.Count; i++)
        {
            var name = BodyCode.OperandName(i);
            if (Shape.Operands[i] is OperandKind.Feature) yield return $"var {Held(i)} = {dialect.Load(name, 0)};";
            if (Shape.Operands[i] is OperandKind.Scalar) yield return $"var {Held(i)} = {dialect.Broadcast(name)};";
        }
    }

    private static string Held(int operand) => $"{BodyCode.OperandName(operand)}All";
}
