using NetGen.Analyzers.Graphs;
using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The part of a stream's step that one phase is: x·W + b and the state times U of a group of units stay in registers for the element-wise work
/// on them. Weights are read in the order in which they lie.
/// </summary>
/// <param name="Name">What it computes.</param>
/// <param name="Operands">What it reads.</param>
/// <param name="Results">What it writes.</param>
/// <param name="HasPadLanes">Whether lanes behind the last unit must stay zero.</param>
/// <param name="Vector">The block that is multiplied with U.</param>
/// <param name="FirstGate">The first of the matrices side by side that take part.</param>
/// <param name="Gates">How many do.</param>
/// <param name="HasInput">Whether x·W + b is computed too.</param>
internal sealed record StreamPhase(
    string Name,
    EquatableArray<StepSource> Operands,
    EquatableArray<StepResult> Results,
    bool HasPadLanes,
    string Vector,
    int FirstGate,
    int Gates,
    bool HasInput)
    : StepKernel(Name, Operands, Results, HasPadLanes)
{
    // Units of one iteration; weights are padded to a multiple of it.
    private const int Unroll = 4;

    public override IEnumerable<StepSource> Buffers => Operands.Where(o => !IsRegister(o)).Concat(Results.Select(r => r.Target))
        .Append(new(StepPlace.Block, Vector)).GroupBy(s => s.Name).Select(g => g.First());

    public override IReadOnlyList<string> Parameters => [.. Buffers.Select(b => $"ref float {b.Name}")];

    protected override string BlockStep => "blockStride";

    // Weights that do not fit into the first cache are read up and down in turn: what was read last is still there.
    protected override string PanelLoop => "for (nint panel = isDown ? panels - 1 : 0; (nuint)panel < (nuint)panels; panel += isDown ? -1 : 1)";

    // Sums that do not wait for each other; with more, registers run out.
    private int Split => Gates >= 3 ? 2 : 4;

    protected override void EmitPanel(CodeWriter writer, Dialect dialect, VectorConstants constants)
    {
        EmitPlaces(writer, " + at", " + at");
        EmitVectors(writer, dialect, constants);
    }

    protected override string Load(Dialect dialect, StepSource source, int lane) => source switch
    {
        { Name: Blocks.Sums } => $"sum{source.Gate}At{lane}",
        { Name: Arrays.Gates } when IsRegister(source) => $"input{source.Gate}At{lane}",
        { Place: StepPlace.Number } => dialect.Broadcast($"Unsafe.Add(ref {source.Name}, at)"),
        _ => base.Load(dialect, source, lane),
    };

    protected override void EmitSums(CodeWriter writer, Dialect dialect, int lane)
    {
        var start = dialect.Lanes == 1 ? " + lane" : lane == 0 ? "" : $" + {lane}";
        writer.Line($"ref var w{lane} = ref Unsafe.Add(ref weights, (({FirstGate} * panels) + ({Gates} * panel)) * length{start});");
        if (HasInput) EmitInputs(writer, dialect, lane);
        writer.Line($"ref var h{lane} = ref Unsafe.Add(ref {Vector}, at);");
        for (var g = 0; g < Gates; g++)
        {
            for (var part = 0; part < Split; part++)
            {
                var holdsInput = HasInput && part == 0 && !IsApart(FirstGate + g);
                writer.Line($"var {Sum(g, part, lane)} = {(holdsInput ? $"input{FirstGate + g}At{lane}" : dialect.Zero)};");
            }
        }

        EmitProducts(writer, dialect, $"h{lane}", "units", "blockStride", lane, Unroll, (g, k) => Sum(g, k % Split, lane));
        for (var g = 0; g < Gates; g++)
        {
            var parts = Enumerable.Range(0, Split).Select(part => Sum(g, part, lane)).ToArray();
            var total = Split == 2 ? $"{parts[0]} + {parts[1]}" : $"({parts[0]} + {parts[1]}) + ({parts[2]} + {parts[3]})";
            writer.Line($"var sum{FirstGate + g}At{lane} = {total};");
        }
    }

    private void EmitInputs(CodeWriter writer, Dialect dialect, int lane)
    {
        writer.Line($"ref var x{lane} = ref Unsafe.Add(ref x, at);");
        for (var g = 0; g < Gates; g++) writer.Line($"var input{FirstGate + g}At{lane} = {dialect.Load($"w{lane}", g * 16)};");
        writer.Line($"w{lane} = ref Unsafe.Add(ref w{lane}, {Gates * 16});");
        EmitProducts(writer, dialect, $"x{lane}", "inputs", "stride", lane, 1, (g, _) => $"input{FirstGate + g}At{lane}");
    }

    private void EmitProducts(CodeWriter writer, Dialect dialect, string vector, string count, string stride, int lane, int unroll, Func<int, int, string> sum)
    {
        using (writer.Block($"for (var left = {count}; left > 0; left -= 16)"))
        {
            writer.Line("var end = left < 16 ? left : 16;");
            using (writer.Block($"for (var k = 0; k < end; k += {unroll})"))
            {
                for (var k = 0; k < unroll; k++)
                {
                    writer.Line($"var v{k} = {dialect.Broadcast($"Unsafe.Add(ref {vector}, {k})")};");
                    for (var g = 0; g < Gates; g++)
                    {
                        var load = dialect.Load($"w{lane}", ((k * Gates) + g) * 16);
                        writer.Line($"{sum(g, k)} = {dialect.MultiplyAdd($"v{k}", load, sum(g, k))};");
                    }
                }

                writer.Line($"{vector} = ref Unsafe.Add(ref {vector}, {unroll});");
                writer.Line($"w{lane} = ref Unsafe.Add(ref w{lane}, {unroll * Gates * 16});");
            }

            writer.Line($"{vector} = ref Unsafe.Add(ref {vector}, {stride} - 16);");
        }
    }

    private bool IsRegister(StepSource source) =>
        source.Name == Blocks.Sums
        || (HasInput && source.Name == Arrays.Gates && source.Gate >= FirstGate && source.Gate < FirstGate + Gates);

    // Where the formula does more with x·W + b than to add the product to it.
    private bool IsApart(int gate) => Operands.Contains(new(StepPlace.Sequence, Arrays.Gates, gate));

    private static string Sum(int gate, int part, int lane) => $"s{gate}_{part}At{lane}";
}
