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
    private readonly OperationCode operations;
    private readonly Dictionary<Value, string> names = [];
    private readonly int steps;

    /// <param name="program">The program.</param>
    /// <param name="schedule">Its stages.</param>
    /// <param name="arena">Its buffers.</param>
    /// <param name="kernels">The kernels of the network, to which those used are added.</param>
    /// <param name="kernelClass">The C# name of the class that holds them.</param>
    /// <param name="parameter">The C# of a parameter's offset.</param>
    /// <param name="steps">The steps that the network declares, for a program of one step.</param>
    public ProgramCode(
        NetworkProgram program,
        Schedule schedule,
        ArenaPlan arena,
        KernelSet kernels,
        string kernelClass,
        Func<ParameterSlot, string> parameter,
        int steps = 0)
    {
        this.steps = steps;
        this.program = program;
        this.schedule = schedule;
        this.arena = arena;
        var identifiers = new Identifiers();
        foreach (var value in arena.Values) names.Add(value.Key, identifiers.New(value.Key.Label));
        operations = new OperationCode(kernels, kernelClass, v => $"At.{names[v]}", parameter);
    }

    /// <summary>Panels of the arena for one sample.</summary>
    public int ArenaUnits => arena.Units;

    /// <summary>Whether something lives from call to call.</summary>
    public bool KeepsState => program.States.Count > 0;

    /// <summary>The offsets of all buffers.</summary>
    public void EmitOffsets(CodeWriter writer)
    {
        writer.Line("// Where buffers lie: those of samples in panels, with their rows × features a sample, others in floats. Those that never live together share memory.");
        using (writer.Block("private static class At"))
        {
            ConstantList.Emit(writer, arena.Values.Select(v => (
                names[v.Key], v.Value, v.Key.IsPerSample ? $"{v.Key.WholeRows} × {v.Key.Features}" : $"{v.Key.Count} floats")));
        }
    }

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
        if (program.States.Count > 0) options.Add($"states: {List(program.States.Select(s => $"new(At.{names[s]}, {ArenaPlan.UnitsOf(s)})"))}");
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

    /// <summary>RunStage and the stages.</summary>
    public void EmitStages(CodeWriter writer)
    {
        var stages = schedule.All;
        writer.Line("/// <inheritdoc/>");
        using (writer.Block("protected override void RunStage(int stage, int firstSample, int endSample, int part, int parts)"))
        {
            using (writer.Block("switch (stage)"))
            {
                for (var i = 0; i < stages.Count; i++)
                {
                    var arguments = stages[i].Split is WorkSplit.Outputs ? "part, parts" : "firstSample, endSample" + (NeedsPart(stages[i]) ? ", part" : "");
                    writer.Line($"case {i}: {NameOf(i)}({arguments}); break;");
                }
            }
        }

        for (var i = 0; i < stages.Count; i++)
        {
            writer.Line();
            var part = NeedsPart(stages[i]);
            var parameters = stages[i].Split is WorkSplit.Outputs ? "int part, int parts" : "int firstSample, int endSample" + (part ? ", int part" : "");
            var runs = ImageRun.Of(stages[i]);
            var methods = MethodsOf(NameOf(i), runs);
            using (writer.Block($"private void {NameOf(i)}({parameters})"))
            {
                for (var run = 0; run < runs.Count; run++) EmitRun(writer, runs[run], methods[run], part);
            }

            for (var run = 0; run < runs.Count; run++)
            {
                if (IsInPlace(runs[run])) continue;
                writer.Line();
                using (writer.Block($"private void {methods[run]}({parameters})")) EmitOperations(writer, runs[run].Operations);
            }
        }
    }

    // Runs with samples of their own are methods of their own.
    private static IReadOnlyList<string> MethodsOf(string stage, IReadOnlyList<ImageRun> runs)
    {
        var (images, steps) = (0, 0);
        return [.. runs.Select(run => IsInPlace(run) ? stage : run.ByImage ? $"{stage}Image{++images}" : $"{stage}Steps{++steps}")];
    }

    private static bool IsInPlace(ImageRun run) => run is { ByImage: false, Samples: 1 };

    private void EmitRun(CodeWriter writer, ImageRun run, string method, bool hasPart)
    {
        var part = hasPart ? ", part" : "";
        var (first, end) = run.Samples == 1 ? ("firstSample", "endSample") : ($"firstSample * {run.Samples}", $"endSample * {run.Samples}");
        if (IsInPlace(run))
        {
            EmitOperations(writer, run.Operations);
            return;
        }

        if (run.Samples > 1) writer.Line($"// {run.Samples} steps of each sample, as if they were samples.");
        if (!run.ByImage)
        {
            writer.Line($"{method}({first}, {end}{part});");
            return;
        }

        writer.Line("// Image by image: what one operation writes is still in the cache when the next reads it.");
        writer.Line($"for (var sample = {first}; sample < {end}; sample++) {method}(sample, sample + 1{part});");
    }

    // Scratch memory is a part's own.
    private static bool NeedsPart(Stage stage) => ScratchLength.Of(stage.Operations) > 0;

    private static string List(IEnumerable<string> items)
    {
        var list = items.ToList();
        return list.Count == 0 ? "[]" : $"[{string.Join(", ", list)}]";
    }

    private void EmitOperations(CodeWriter writer, IReadOnlyList<Operation> list)
    {
        var origin = "";
        foreach (var operation in list)
        {
            if (operation.Origin != origin)
            {
                if (origin.Length > 0) writer.Line();
                origin = operation.Origin;
                writer.Line($"// {origin}");
            }

            OperationTable.Emit(operations, writer, operation);
        }
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
            var place = $"\"{point.Name}\", {Axes(point.Shape)}, {point.Value.Features}, At.{names[point.Value]}, seed: At.{names[point.Seed]}";
            if (i < program.Probes.Count)
            {
                var gradient = program.ProbeGradients[i] is { } value ? $"At.{names[value]}" : "-1";
                place += $", isProbe: true, gradient: {gradient}, seededGradient: At.{names[seeded.ProbeGradients[i]]}";
            }

            writer.Line($"            new({place}),");
        }

        writer.Line("        ],");
        writer.Line($"        inputShapes: {List(seeded.InputShapes.Select(Axes))},");
        writer.Line($"        inputGradients: {InputGradients(seeded.InputGradients)},");
        writer.Line($"        stages: {schedule.Seeded.Count}));");
    }

    private string NameOf(int stage)
    {
        (string Name, IReadOnlyList<Stage> Stages)[] phases =
        [
            ("Forward", schedule.Forward),
            ("Loss", schedule.Loss),
            ("Backward", schedule.Backward),
            ("Prepare", schedule.Preparation),
            ("Seeded", schedule.Seeded),
        ];
        var phase = 0;
        for (; stage >= phases[phase].Stages.Count; phase++) stage -= phases[phase].Stages.Count;
        return $"{phases[phase].Name}{stage + 1}";
    }

    private static string Axes(Shape shape) => List(shape.Axes.Select(axis => $"{axis}"));

    private string InputGradients(IEnumerable<Value?> gradients) =>
        List(gradients.Select((value, i) => value is null ? "null" : Slot(new NamedValue(program.Inputs[i].Name, value))));

    private string Slot(NamedValue named) =>
        $"new(\"{named.Name}\", {named.Value.WholeCount}, {named.Value.Features}, global::NetGen.ElementType.{named.Type}, At.{names[named.Value]}"
        + $"{(named.Vocabulary > 0 ? $", vocabulary: {named.Vocabulary}" : "")}{(named.Steps > 0 ? $", steps: {named.Steps}" : "")})";

    private string Target(TargetValue target)
    {
        var loss = target.Loss;
        var classes = target.Prediction.Count / loss.TargetShape.Count;
        var place = target.Value is null
            ? $"{loss.TargetShape.Count}, 1, global::NetGen.ElementType.Int32, 0"
            : $"{target.Value.Count}, {target.Value.Features}, global::NetGen.ElementType.Float32, At.{names[target.Value]}";
        return $"new(\"{loss.Name}\", {place}, {(target.Value is null ? classes : 0)}, {CodeWriter.Literal(loss.Weight)}, "
            + $"{(loss.IgnoreLabel is { } ignored ? $"{ignored}" : "null")}, {Slot(new NamedValue(loss.Name, target.Prediction))}, "
            + $"{(target.IsProbability ? "true" : "false")}{(target.Mask is { } mask ? $", mask: At.{names[mask]}" : "")})";
    }
}
