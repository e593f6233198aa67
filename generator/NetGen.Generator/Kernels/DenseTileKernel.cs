using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// A register tile of a matrix product: <paramref name="Rows"/> rows × <paramref name="Vectors"/> vectors of outputs. Each step
/// broadcasts one input of every row against the weights of all columns; nothing leaves the registers before the sums are done.
/// </summary>
/// <param name="Name">Names the body.</param>
/// <param name="Shape">The body.</param>
/// <param name="HasBias">Whether there is a bias.</param>
/// <param name="Rows">Rows of the tile.</param>
/// <param name="Vectors">Vectors of outputs.</param>
/// <param name="Inputs">How many inputs there are, where behind them are other weights; 0 where the padding of weights is zero.</param>
internal sealed record DenseTileKernel(string Name, BodyShape Shape, bool HasBias, int Rows, int Vectors, int Inputs = 0) : Kernel
{
    /// <summary>Inputs of one iteration; weights are padded to a multiple of it.</summary>
    public int Unroll { get; init; } = 4;

    public override string Stem => $"Tile{Rows}x{Vectors}{Name}{(HasBias ? "" : "WithoutBias")}{(Inputs > 0 ? $"Of{Inputs}" : "")}";

    public override string Summary => $"{Rows} rows × {Vectors} vectors of outputs.";

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float x", "nint xStride", "ref float w", "nint wStride", .. HasBias ? new[] { "ref float b" } : [],
        "ref float y", .. BodyCode.Parameters(Shape), "nint yStride", "int inputs",
    ];

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        var dialect = context.Dialect;
        var panels = Math.Max(1, Vectors * dialect.Lanes / 16);
        for (var panel = 1; panel < panels; panel++) writer.Line($"ref var w{panel} = ref Unsafe.Add(ref w, {Times(panel, "wStride")});");
        var store = new TileStore(Shape, Rows, Vectors);
        store.EmitPrefetch(writer, dialect);
        for (var v = 0; v < Vectors; v++)
        {
            writer.Line($"var s0_{v} = {(HasBias ? dialect.Load("b", v * dialect.Lanes) : dialect.Zero)};");
        }

        for (var row = 1; row < Rows; row++)
        {
            writer.Line($"var {string.Join("; var ", Enumerable.Range(0, Vectors).Select(v => $"s{row}_{v} = s0_{v}"))};");
        }

        var rest = Inputs % Unroll;
        using (writer.Block($"for (var left = {(rest == 0 ? "inputs" : $"inputs - {rest}")}; left > 0; left -= 16)"))
        {
            writer.Line("var end = left < 16 ? left : 16;");
            using (writer.Block($"for (var k = 0; k < end; k += {Unroll})"))
            {
                for (var k = 0; k < Unroll; k++) EmitStep(writer, dialect, k, k);
                writer.Line($"x = ref Unsafe.Add(ref x, {Unroll});");
                for (var panel = 0; panel < panels; panel++) writer.Line($"{W(panel)} = ref Unsafe.Add(ref {W(panel)}, {Unroll * 16});");
            }

            writer.Line("x = ref Unsafe.Add(ref x, xStride - 16);");
        }

        // The last inputs may share the panel of those before.
        if (rest > 0 && (Inputs - rest) % 16 != 0) writer.Line("x = ref Unsafe.Subtract(ref x, xStride - 16);");
        for (var k = 0; k < rest; k++) EmitStep(writer, dialect, k, Unroll + k);
        store.Emit(writer, dialect);
    }

    private static string W(int panel) => panel == 0 ? "w" : $"w{panel}";

    private static string Times(int count, string stride) => count == 1 ? stride : $"{count} * {stride}";

    private void EmitStep(CodeWriter writer, Dialect dialect, int k, int name)
    {
        for (var v = 0; v < Vectors; v++)
        {
            var at = v * dialect.Lanes;
            writer.Line($"var w{name}_{v} = {dialect.Load(W(at / 16), (k * 16) + (at % 16))};");
        }

        for (var row = 0; row < Rows; row++)
        {
            writer.Line($"var x{name}_{row} = {dialect.Broadcast($"Unsafe.Add(ref x, {(row * 16) + k})")};");
            var sums = Enumerable.Range(0, Vectors).Select(v => $"s{row}_{v} = {dialect.MultiplyAdd($"x{name}_{row}", $"w{name}_{v}", $"s{row}_{v}")};");
            writer.Line(string.Join(" ", sums));
        }
    }
}

/// <summary>The end of a tile: the body on each sum, then the store.</summary>
internal sealed class TileStore(BodyShape shape, int rows, int vectors)
{
    private IEnumerable<string> FullOperands =>
        Enumerable.Range(0, shape.Operands.Count).Where(i => shape.Operands[i] is OperandKind.Full).Select(BodyCode.OperandName);

    /// <summary>
    /// Asks for what the body reads before the sums begin: forward left it long ago, and all of a tile's loads would wait for it at once.
    /// </summary>
    public void EmitPrefetch(CodeWriter writer, Dialect dialect)
    {
        foreach (var name in FullOperands)
        {
            for (var panel = 0; panel < Panels(dialect); panel++)
            {
                for (var row = 0; row < rows; row++)
                {
                    var offset = panel == 0 ? $"{row * 16}" : $"({panel} * yStride) + {row * 16}";
                    writer.Line($"CacheLine.Prefetch({BodyCode.At(name, offset)});");
                }
            }
        }
    }

    public void Emit(CodeWriter writer, Dialect dialect)
    {
        var panels = Panels(dialect);
        var moving = BodyCode.ExtraResults(shape).Prepend("y").Concat(FullOperands).ToList();
        for (var panel = 1; panel < panels; panel++)
        {
            foreach (var name in moving)
            {
                writer.Line($"ref var {name}Panel{panel} = ref Unsafe.Add(ref {name}, {(panel == 1 ? "yStride" : $"{panel} * yStride")});");
            }
        }

        var constants = new VectorConstants(dialect);
        var names = new Names();
        var stores = new CodeWriter(writer.Depth);
        for (var row = 0; row < rows; row++)
        {
            for (var v = 0; v < vectors; v++) EmitVector(stores, dialect, constants, names, row, v);
        }

        constants.Declare(writer);
        writer.Append(stores);
    }

    private int Panels(Dialect dialect) => Math.Max(1, vectors * dialect.Lanes / 16);

    private void EmitVector(CodeWriter writer, Dialect dialect, VectorConstants constants, Names names, int row, int vector)
    {
        var math = new VectorMath(writer, dialect, constants, names);
        var (panel, lane) = (vector * dialect.Lanes / 16, vector * dialect.Lanes % 16);
        var results = BodyCode.Write(math, shape, $"s{row}_{vector}", i => shape.Operands[i] switch
        {
            OperandKind.Full => dialect.Load(At(BodyCode.OperandName(i), panel), (row * 16) + lane),
            OperandKind.Row => dialect.Broadcast($"Unsafe.Add(ref {BodyCode.OperandName(i)}, {row * 16})"),
            OperandKind.Feature => dialect.Load(BodyCode.OperandName(i), vector * dialect.Lanes),
            _ => dialect.Broadcast(BodyCode.OperandName(i)),
        });
        for (var i = 0; i < results.Count; i++)
        {
            writer.Line(dialect.Store(results[i], At(BodyCode.ResultName(i), panel), (row * 16) + lane));
        }
    }

    private static string At(string name, int panel) => panel == 0 ? name : $"{name}Panel{panel}";
}
