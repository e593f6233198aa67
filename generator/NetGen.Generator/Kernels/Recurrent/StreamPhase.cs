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
/// <param name="IsPair">Whether there are two panels, which are worked on at once where a vector is a whole row.</param>
/// <param name="Head">The product of the step's output; null for none.</param>
internal sealed record StreamPhase(
    string Name,
    EquatableArray<StepSource> Operands,
    EquatableArray<StepResult> Results,
    bool HasPadLanes,
    string Vector,
    int FirstGate,
    int Gates,
    bool HasInput,
    bool IsPair,
    StepHead? Head)
    : StepKernel(Name, Operands, Results, HasPadLanes)
{
    // Units of one iteration; weights are padded to a multiple of it.
    private const int Unroll = 4;

    public override IEnumerable<StepSource> Buffers => Operands.Where(o => !IsRegister(o)).Concat(Results.Select(r => r.Target))
        .Append(new(StepPlace.Block, Vector)).GroupBy(s => s.Name).Select(g => g.First());

    public override IReadOnlyList<string> Parameters => [.. Buffers.Select(b => $"ref float {b.Name}")];

    protected override string BlockStep => "blockStride";

    // The loop runs a few times only, and the sums need the registers.
    protected override VectorConstants Constants(Dialect dialect) => new(dialect, isInPlace: true);

    protected override void EmitLoop(CodeWriter writer, Dialect dialect, VectorConstants constants)
    {
        writer.Line("nint panel = 0;");
        writer.Line($"ref var first = ref {(FirstGate == 0 ? "weights" : $"Unsafe.Add(ref weights, {FirstGate} * panels * length)")};");
        if (IsPair && dialect.HoldsRow)
        {
            EmitPanel(writer, dialect, constants, 2 * Panel);
            return;
        }

        // Weights that do not fit into the first cache are read up and down in turn: what was read last is still there.
        using (writer.Block("if (isDown)"))
        {
            writer.Line("panel = panels - 1;");
            writer.Line($"first = ref Unsafe.Add(ref first, {Gates} * panel * length);");
        }

        using (writer.Block("while ((nuint)panel < (nuint)panels)"))
        {
            EmitPanel(writer, dialect, constants, Panel);
            writer.Line("panel += isDown ? -1 : 1;");
            writer.Line($"first = ref Unsafe.Add(ref first, (isDown ? -{Gates} : {Gates}) * length);");
        }
    }

    protected override void EmitRows(CodeWriter writer, Dialect dialect, VectorConstants constants, int lanes)
    {
        EmitPlaces(writer, " + at", " + at", lanes);
        EmitVectors(writer, dialect, constants, lanes);
    }

    // Two vectors share what is read of x and h, and what each waits for, it does not wait for alone.
    protected override int Abreast(Dialect dialect, int lanes) => Math.Min(2, lanes / dialect.Lanes);

    protected override string Load(Dialect dialect, StepSource source, int lane) => source switch
    {
        { Name: Blocks.Sums } => $"sum{source.Gate}At{lane}",
        { Name: Arrays.Gates } when IsRegister(source) => $"input{source.Gate}At{lane}",
        { Place: StepPlace.Number } => dialect.Broadcast($"Unsafe.Add(ref {source.Name}, at)"),
        _ => base.Load(dialect, source, lane),
    };

    protected override void EmitSums(CodeWriter writer, Dialect dialect, IReadOnlyList<int> lanes)
    {
        var split = Split(Gates * lanes.Count);
        foreach (var lane in lanes)
        {
            var start = lane >= Panel ? $"{Gates} * length" : dialect.Lanes == 1 ? "lane" : $"{lane}";
            writer.Line($"ref var w{lane} = ref {(start == "0" ? "first" : $"Unsafe.Add(ref first, {start})")};");
        }

        if (HasInput) EmitInputs(writer, dialect, lanes);
        writer.Line($"ref var h{lanes[0]} = ref Unsafe.Add(ref {Vector}, at);");
        foreach (var lane in lanes)
        {
            for (var g = 0; g < Gates; g++)
            {
                for (var part = 0; part < split; part++)
                {
                    var holdsInput = HasInput && part == 0 && !IsApart(FirstGate + g);
                    writer.Line($"var {Sum(g, part, lane)} = {(holdsInput ? $"input{FirstGate + g}At{lane}" : dialect.Zero)};");
                }
            }
        }

        EmitProducts(writer, dialect, $"h{lanes[0]}", "units", "blockStride", lanes, Unroll, (g, k, lane) => Sum(g, k % split, lane));
        foreach (var lane in lanes)
        {
            for (var g = 0; g < Gates; g++)
            {
                var parts = Enumerable.Range(0, split).Select(part => Sum(g, part, lane)).ToArray();
                var total = split == 4 ? $"({parts[0]} + {parts[1]}) + ({parts[2]} + {parts[3]})" : string.Join(" + ", parts);
                writer.Line($"var sum{FirstGate + g}At{lane} = {total};");
            }
        }
    }

    protected override void EmitUse(CodeWriter writer, Dialect dialect, StepSource target, string value, int lane)
    {
        if (target.Name == Arrays.Output) Head?.EmitVector(writer, dialect, value, PanelOf(lane), lane % Panel);
    }

    // So many sums of each vector that enough do not wait for each other; with more, registers run out.
    private static int Split(int sums) => sums >= 6 ? 1 : sums >= 3 ? 2 : 4;

    private void EmitInputs(CodeWriter writer, Dialect dialect, IReadOnlyList<int> lanes)
    {
        writer.Line($"ref var x{lanes[0]} = ref Unsafe.Add(ref x, at);");
        foreach (var lane in lanes)
        {
            for (var g = 0; g < Gates; g++) writer.Line($"var input{FirstGate + g}At{lane} = {dialect.Load($"w{lane}", g * 16)};");
            writer.Line($"w{lane} = ref Unsafe.Add(ref w{lane}, {Gates * 16});");
        }

        EmitProducts(writer, dialect, $"x{lanes[0]}", "inputs", "stride", lanes, 1, (g, _, lane) => $"input{FirstGate + g}At{lane}");
    }

    private void EmitProducts(
        CodeWriter writer, Dialect dialect, string vector, string count, string stride, IReadOnlyList<int> lanes, int unroll, Func<int, int, int, string> sum)
    {
        // Reading each number by itself would take the time of reading weights.
        var isRow = dialect.HoldsRow && unroll > 1;
        if (isRow) writer.Line($"var one = {dialect.OneElement};");
        using (writer.Block($"for (var left = {count}; left > 0; left -= 16)"))
        {
            writer.Line("var end = Math.Min(left, 16);");
            if (isRow)
            {
                writer.Line($"var row = {dialect.Load(vector, 0)};");
                writer.Line($"var number = {dialect.FirstElement};");
            }

            using (writer.Block($"for (var k = 0; k < end; k += {unroll})"))
            {
                for (var k = 0; k < unroll; k++)
                {
                    writer.Line($"var v{k} = {(isRow ? dialect.Element("row", "number") : dialect.Broadcast($"Unsafe.Add(ref {vector}, {k})"))};");
                    if (isRow) writer.Line("number += one;");
                    foreach (var lane in lanes)
                    {
                        for (var g = 0; g < Gates; g++)
                        {
                            var load = dialect.Load($"w{lane}", ((k * Gates) + g) * 16);
                            writer.Line($"{sum(g, k, lane)} = {dialect.MultiplyAdd($"v{k}", load, sum(g, k, lane))};");
                        }
                    }
                }

                if (!isRow) writer.Line($"{vector} = ref Unsafe.Add(ref {vector}, {unroll});");
                foreach (var lane in lanes) writer.Line($"w{lane} = ref Unsafe.Add(ref w{lane}, {unroll * Gates * 16});");
            }

            writer.Line($"{vector} = ref Unsafe.Add(ref {vector}, {stride}{(isRow ? "" : " - 16")});");
        }
    }

    private bool IsRegister(StepSource source) =>
        source.Name == Blocks.Sums
        || (HasInput && source.Name == Arrays.Gates && source.Gate >= FirstGate && source.Gate < FirstGate + Gates);

    // Where the formula does more with x·W + b than to add the product to it.
    private bool IsApart(int gate) => Operands.Contains(new(StepPlace.Sequence, Arrays.Gates, gate));

    private static string Sum(int gate, int part, int lane) => $"s{gate}_{part}At{lane}";
}
