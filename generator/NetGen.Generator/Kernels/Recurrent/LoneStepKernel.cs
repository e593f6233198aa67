using NetGen.Analyzers.Graphs;
using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// A recurrent step of one sample: the products of a group of units with all gates stay in registers for the element-wise work on them.
/// </summary>
/// <param name="Name">What it computes.</param>
/// <param name="Operands">What it reads.</param>
/// <param name="Results">What it writes.</param>
/// <param name="HasPadLanes">Whether lanes behind the last unit must stay zero.</param>
/// <param name="Vector">The block that is multiplied.</param>
/// <param name="FirstGate">The first of the matrices side by side that take part.</param>
/// <param name="Gates">How many do.</param>
internal sealed record LoneStepKernel(
    string Name, EquatableArray<StepSource> Operands, EquatableArray<StepResult> Results, bool HasPadLanes, string Vector, int FirstGate, int Gates)
    : StepKernel(Name, Operands, Results, HasPadLanes)
{
    // Inputs of one iteration; weights are padded to a multiple of it.
    private const int Unroll = 4;

    public override string Summary => "A recurrent step of one sample: products and element-wise work.";

    public override IEnumerable<StepSource> Buffers => base.Buffers.Where(b => b.Name != Blocks.Sums && b.Name != Vector).Append(new(StepPlace.Block, Vector));

    public override IReadOnlyList<string> Parameters =>
        ["ref float kernel", .. Buffers.Select(b => $"ref float {b.Name}"), "nint stride", "nint sampleStride", "int units"];

    // Sums that do not wait for each other; with more, registers run out.
    private int Split => Gates >= 3 ? 2 : 4;

    protected override void EmitRows(CodeWriter writer, Dialect dialect, VectorConstants constants, int lanes)
    {
        EmitPlaces(writer, "", "", lanes);
        writer.Line("nint length = ((units + 3) & ~3) * 16;");
        EmitVectors(writer, dialect, constants, lanes);
    }

    protected override string Load(Dialect dialect, StepSource source, int lane) => source switch
    {
        { Name: Blocks.Sums } => $"sum{source.Gate}At{lane}",
        { Place: StepPlace.Number } => dialect.Broadcast(source.Name),
        _ => base.Load(dialect, source, lane),
    };

    protected override void EmitSums(CodeWriter writer, Dialect dialect, IReadOnlyList<int> lanes)
    {
        var lane = lanes[0];
        var start = dialect.Lanes == 1 ? "lane" : $"{lane}";
        writer.Line($"ref var x{lane} = ref {Vector};");
        for (var g = 0; g < Gates; g++)
        {
            writer.Line($"ref var w{g}At{lane} = ref Unsafe.Add(ref kernel, ((({g} * panels) + panel) * length) + {start});");
            for (var part = 0; part < Split; part++) writer.Line($"var {Sum(g, part, lane)} = {dialect.Zero};");
        }

        using (writer.Block("for (var left = units; left > 0; left -= 16)"))
        {
            writer.Line("var end = left < 16 ? left : 16;");
            using (writer.Block($"for (var k = 0; k < end; k += {Unroll})"))
            {
                for (var k = 0; k < Unroll; k++)
                {
                    writer.Line($"var v{k} = {dialect.Broadcast($"Unsafe.Add(ref x{lane}, {k})")};");
                    for (var g = 0; g < Gates; g++)
                    {
                        var sum = Sum(g, k % Split, lane);
                        writer.Line($"{sum} = {dialect.MultiplyAdd($"v{k}", dialect.Load($"w{g}At{lane}", k * 16), sum)};");
                    }
                }

                writer.Line($"x{lane} = ref Unsafe.Add(ref x{lane}, {Unroll});");
                for (var g = 0; g < Gates; g++) writer.Line($"w{g}At{lane} = ref Unsafe.Add(ref w{g}At{lane}, {Unroll * 16});");
            }

            writer.Line($"x{lane} = ref Unsafe.Add(ref x{lane}, {BlockStride - 16});");
        }

        for (var g = 0; g < Gates; g++)
        {
            var parts = Enumerable.Range(0, Split).Select(part => Sum(g, part, lane)).ToArray();
            var total = Split == 2 ? $"{parts[0]} + {parts[1]}" : $"({parts[0]} + {parts[1]}) + ({parts[2]} + {parts[3]})";
            writer.Line($"var sum{FirstGate + g}At{lane} = {total};");
        }
    }

    private static string Sum(int gate, int part, int lane) => $"s{gate}_{part}At{lane}";
}
