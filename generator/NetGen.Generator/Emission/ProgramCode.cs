using NetGen.Analyzers.Graphs;
using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>A planned program as text: the constants of its buffers, and its stages as calls of kernels.</summary>
internal sealed class ProgramCode
{
    private readonly NetworkProgram program;
    private readonly Schedule schedule;
    private readonly ArenaPlan arena;
    private readonly KernelSet kernels;
    private readonly string kernelClass;
    private readonly ParameterConstants parameters;
    private readonly OffsetTable offsets;
    private readonly PassingValues passing;
    private readonly int steps;

    /// <param name="program">The program.</param>
    /// <param name="schedule">Its stages.</param>
    /// <param name="arena">Its buffers.</param>
    /// <param name="kernels">The kernels of the network, to which those used are added.</param>
    /// <param name="kernelClass">The C# name of the class that holds them.</param>
    /// <param name="parameters">The names of the parameters' offsets.</param>
    /// <param name="steps">The steps that the network declares, for a program of one step.</param>
    public ProgramCode(
        NetworkProgram program,
        Schedule schedule,
        ArenaPlan arena,
        KernelSet kernels,
        string kernelClass,
        ParameterConstants parameters,
        int steps = 0)
    {
        this.steps = steps;
        this.program = program;
        this.schedule = schedule;
        this.arena = arena;
        this.kernels = kernels;
        this.kernelClass = kernelClass;
        this.parameters = parameters;
        offsets = new OffsetTable(arena);
        passing = new PassingValues(program, schedule);
    }

    /// <summary>Panels of the arena for one sample.</summary>
    public int ArenaUnits => arena.Units;

    /// <summary>Whether something lives from call to call.</summary>
    public bool KeepsState => program.States.Count > 0;

    /// <summary>The offsets of its buffers, as far as they have names in what was written before.</summary>
    public void EmitOffsets(CodeWriter writer) => offsets.Emit(writer);

    /// <summary>The session's description, as C#.</summary>
    public void EmitDescription(CodeWriter writer)
    {
        writer.Line("private static readonly global::NetGen.CompilerServices.SessionDescription Plan = new(");
        writer.Line($"    arenaUnits: {arena.Units},");
        writer.Line($"    inputs: {List(program.Inputs.Select(Slot))},");
        writer.Line($"    outputs: {List(program.Outputs.Select(Slot))},");
        writer.Line($"    targets: {List(program.Targets.Select(Target))},");
        writer.Line($"    activations: {List(program.Activations.Select(Slot))},");
        writer.Line($"    inputGradients: {InputGradients(program.InputGradients)},");
        writer.Line($"    forwardStages: {schedule.Forward.Count},");
        writer.Line($"    lossStages: {schedule.Loss.Count},");
        writer.Line($"    backwardStages: {schedule.Backward.Count},");
        var options = new List<string> { $"scratchLength: {ScratchLength.Of(program.All)}" };
        if (schedule.Preparation.Count > 0) options.Add($"preparationStages: {schedule.Preparation.Count}");
        var bySample = schedule.All.Select((stage, i) => (stage, i)).Where(s => s.stage.IsSharedBySample).Select(s => $"{s.i}").ToList();
        if (bySample.Count > 0) options.Add($"stagesBySample: {List(bySample)}");
        if (arena.FixedLength > 0) options.Add($"fixedLength: {arena.FixedLength}");
        if (program.States.Count > 0) options.Add($"states: {List(States().Select(s => $"new({offsets[s.First]}, {s.Units})"))}");
        if (program.IsLimited && steps > 0) options.Add($"steps: {steps}");
        if (program.SparseTables.Count > 0)
            options.Add($"sparseTables: {List(program.SparseTables.Select(t => $"new({t.Input}, \"{t.Table.Name}\")"))}");
        var batches = program.Forward.OfType<BatchStatisticsOperation>().ToList();
        if (batches.Count > 0) options.Add("movesAverages: true");
        if (batches.Find(s => s.Moments.X.WholeRows == 1) is { } lone) options.Add($"needsTwoSamples: \"{lone.Origin.Split(':')[0]}\"");
        for (var i = 0; i < options.Count; i++)
        {
            writer.Line($"    {options[i]}{(i < options.Count - 1 || program.Seeded is not null ? "," : ");")}");
        }

        if (program.Seeded is { } seeded) EmitExplanation(writer, seeded);
    }

    // States that lie one behind the other as one.
    private IEnumerable<(Value First, int Units)> States()
    {
        var runs = new List<(Value First, int Units)>();
        foreach (var state in program.States)
        {
            if (runs.Count > 0 && runs[runs.Count - 1] is var last && arena[last.First] + last.Units == arena[state]) runs[runs.Count - 1] = (last.First, last.Units + ArenaPlan.UnitsOf(state));
            else runs.Add((state, ArenaPlan.UnitsOf(state)));
        }

        return runs;
    }

    /// <summary>RunStage and the stages.</summary>
    public void EmitStages(CodeWriter writer)
    {
        var methods = Phases.SelectMany(phase => StageMethod.Of(TextsOf(phase.Name, phase.Stages, phase.First), offsets, passing)).ToList();
        writer.Line("/// <inheritdoc/>");
        using (writer.Block("protected override void RunStage(int stage, int firstSample, int endSample, int part, int parts)"))
        {
            using (writer.Block("switch (stage)"))
            {
                foreach (var (_, text) in methods.SelectMany(method => method.Cases()).OrderBy(entry => entry.Stage)) writer.Line(text);
            }
        }

        foreach (var method in methods)
        {
            writer.Line();
            method.Emit(writer);
        }
    }

    private IReadOnlyList<StageText> TextsOf(string name, IReadOnlyList<Stage> stages, int first) =>
        [.. stages.Select((stage, i) => new StageText(stage, first + i, $"{name}{i + 1}", TextOf))];

    private CallText TextOf(ImageRun run, Operation operation) => CallText.Of(operation, (writer, write) =>
    {
        var code = new OperationCode(
            kernels, kernelClass, value => write(offsets.PlaceOf(value)), slot => write(parameters.PlaceOf(slot)), stream => write(new Place($"{stream}", stream, "stream")),
            passing.AreIn(run) ? value => !passing.Contains(value) : null);
        OperationTable.Emit(code, writer, operation);
    });

    private static string List(IEnumerable<string> items)
    {
        var list = items.ToList();
        return list.Count == 0 ? "[]" : $"[{string.Join(", ", list)}]";
    }

    // What the session needs to run backwards from given gradients; -1 stands for no gradient.
    private void EmitExplanation(CodeWriter writer, SeededProgram seeded)
    {
        writer.Line("    explanation: new(");
        writer.Line("        points:");
        writer.Line("        [");
        for (var i = 0; i < seeded.Points.Count; i++)
        {
            var point = seeded.Points[i];
            var place = $"\"{point.Name}\", {Axes(point.Shape)}, {point.Value.Features}, {offsets[point.Value]}, seed: {offsets[point.Seed]}";
            if (i < program.Probes.Count)
            {
                var gradient = program.ProbeGradients[i] is { } value ? $"{offsets[value]}" : "-1";
                place += $", isProbe: true, gradient: {gradient}, seededGradient: {offsets[seeded.ProbeGradients[i]]}";
            }

            writer.Line($"            new({place}),");
        }

        writer.Line("        ],");
        writer.Line($"        inputShapes: {List(seeded.InputShapes.Select(Axes))},");
        writer.Line($"        inputGradients: {InputGradients(seeded.InputGradients)},");
        writer.Line($"        stages: {schedule.Seeded.Count}));");
    }

    private IEnumerable<(string Name, IReadOnlyList<Stage> Stages, int First)> Phases
    {
        get
        {
            (string Name, IReadOnlyList<Stage> Stages)[] phases =
            [
                ("Forward", schedule.Forward),
                ("Loss", schedule.Loss),
                ("Backward", schedule.Backward),
                ("Prepare", schedule.Preparation),
                ("Seeded", schedule.Seeded),
            ];
            var first = 0;
            foreach (var (name, stages) in phases)
            {
                yield return (name, stages, first);
                first += stages.Count;
            }
        }
    }

    private static string Axes(Shape shape) => List(shape.Axes.Select(axis => $"{axis}"));

    private string InputGradients(IEnumerable<Value?> gradients) =>
        List(gradients.Select((value, i) => value is null ? "null" : Slot(new NamedValue(program.Inputs[i].Name, value))));

    private string Slot(NamedValue named) =>
        $"new(\"{named.Name}\", {named.Value.WholeCount}, {named.Value.Features}, global::NetGen.ElementType.{named.Type}, {offsets[named.Value]}"
        + $"{(named.Vocabulary > 0 ? $", vocabulary: {named.Vocabulary}" : "")}{(named.Steps > 0 ? $", steps: {named.Steps}" : "")})";

    private string Target(TargetValue target)
    {
        var loss = target.Loss;
        var classes = target.Prediction.Count / loss.TargetShape.Count;
        var place = target.Value is null
            ? $"{loss.TargetShape.Count}, 1, global::NetGen.ElementType.Int32, 0"
            : $"{target.Value.Count}, {target.Value.Features}, global::NetGen.ElementType.Float32, {offsets[target.Value]}";
        return $"new(\"{loss.Name}\", {place}, {(target.Value is null ? classes : 0)}, {CodeWriter.Literal(loss.Weight)}, "
            + $"{(loss.IgnoreLabel is { } ignored ? $"{ignored}" : "null")}, {Slot(new NamedValue(loss.Name, target.Prediction))}, "
            + $"{(target.IsProbability ? "true" : "false")}{(target.Mask is { } mask ? $", mask: {offsets[mask]}" : "")})";
    }
}
