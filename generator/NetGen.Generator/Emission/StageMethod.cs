using NetGen.Generator.Operations;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The method of a stage, or of several stages that differ in nothing but where things lie.</summary>
internal sealed class StageMethod(IReadOnlyList<StageText> stages, OffsetTable offsets, PassingValues passing)
{
    // A comment that names more layers says no more.
    private const int MostNamed = 4;

    private const string Turn = "turn";

    private const string Round = "round";

    // What a method for several stages costs the reader, in characters.
    private const int SharingCost = 700;

    private readonly StageText first = stages[0];
    private readonly List<(string Name, IReadOnlyList<StagePart> Uses, bool TakesTurns)> own = [];

    private bool NeedsPart => ScratchLength.Of(first.Stage.Operations) > 0;

    private bool IsShared => stages.Count > 1;

    /// <summary>The methods of <paramref name="stages"/>, in the order in which each is first called.</summary>
    public static IReadOnlyList<StageMethod> Of(IEnumerable<StageText> stages, OffsetTable offsets, PassingValues passing) =>
    [
        .. stages.GroupBy(stage => (stage.Stage.Split, stage.Body.Shape))
            .SelectMany(alike => (alike.Count() - 1) * alike.First().Body.Cost > SharingCost
                ? [new StageMethod([.. alike], offsets, passing)]
                : alike.Select(stage => new StageMethod([stage], offsets, passing)))
            .OrderBy(method => method.first.Number),
    ];

    /// <summary>The cases of RunStage that call it, each with the number of its first stage.</summary>
    public IEnumerable<(int Stage, string Text)> Cases()
    {
        for (int start = 0, end; start < stages.Count; start = end)
        {
            end = start + 1;
            var step = end < stages.Count ? stages[end].Number - stages[start].Number : 0;
            while (end < stages.Count && stages[end].Number == stages[end - 1].Number + step) end++;
            var from = stages[start].Number;
            var label = (end - start, step) switch
            {
                (1, _) => $"{from}",
                (> 2, 1) => $">= {from} and <= {stages[end - 1].Number}",
                _ => string.Join(" or ", stages.Skip(start).Take(end - start).Select(stage => stage.Number)),
            };
            yield return (from, $"case {label}: {first.Name}({(IsShared ? $"{TurnOf(start, end - start, step)}, " : "")}{Arguments}); break;");
        }
    }

    public void Emit(CodeWriter writer)
    {
        if (IsShared) writer.Line($"// {Owners([.. stages.Select(stage => stage.Body.Calls)])} in turn.");
        EmitMethod(writer, first.Name, [.. stages.Select(stage => stage.Body)], Arguments);
        foreach (var (name, uses, takesTurns) in own)
        {
            writer.Line();
            EmitMethod(writer, name, uses, takesTurns ? $"{Arguments}, {OperationCode.Image}" : Arguments);
        }
    }

    // Scratch memory is a part's own.
    private string Arguments => first.Stage.Split is WorkSplit.Outputs ? "part, parts" : $"firstSample, endSample{(NeedsPart ? ", part" : "")}";

    private static string ParametersOf(string arguments, bool isShared) =>
        (isShared ? $"int {Turn}, " : "") + string.Join(", ", arguments.Split([", "], StringSplitOptions.None).Select(name => $"int {name}"));

    // Which of its stages a number is: one of so many, so many apart.
    private string TurnOf(int start, int count, int step)
    {
        var from = stages[start].Number;
        if (count == 1) return $"{start}";
        if (step == 1) return from == start ? "stage" : $"stage {(from > start ? '-' : '+')} {Math.Abs(from - start)}";
        return $"{(start > 0 ? $"{start} + " : "")}{(from > 0 ? $"(stage - {from})" : "stage")} / {step}";
    }

    private void EmitMethod(CodeWriter writer, string name, IReadOnlyList<StagePart> uses, string arguments)
    {
        using (writer.Block($"private void {name}({ParametersOf(arguments, uses.Count > 1)})")) EmitParts(writer, uses);
    }

    // What one stage or image runs, or each of several.
    private void EmitParts(CodeWriter writer, IReadOnlyList<StagePart> uses)
    {
        var origin = "";
        foreach (var repeat in uses[0].Repeats)
        {
            var length = Enumerable.Range(repeat.Start, repeat.Length);
            if (repeat.Rounds == 1)
            {
                foreach (var i in length) EmitPart(writer, [.. uses.Select(use => use.Parts[i])], Turn, ref origin);
                continue;
            }

            if (origin.Length > 0) writer.Line();
            origin = "";
            var rounds = Enumerable.Range(0, repeat.Rounds).Select(round => round * repeat.Length).ToList();
            writer.Line($"// {Owners([.. uses.SelectMany(use => rounds.Select(round => length.SelectMany(i => use.Parts[i + round].Calls)))])}: one a round.");
            var (start, end) = uses.Count > 1 ? ($"{repeat.Rounds} * {Turn}", $"{repeat.Rounds} * {Turn} + {repeat.Rounds}") : ("0", $"{repeat.Rounds}");
            using (writer.Block($"for (var {Round} = {start}; {Round} < {end}; {Round}++)"))
            {
                foreach (var i in length) EmitPart(writer, [.. uses.SelectMany(use => rounds.Select(round => use.Parts[i + round]))], Round, ref origin);
            }

            origin = " ";
        }
    }

    // Parts that are the same text: the one that the index counts each time.
    private void EmitPart(CodeWriter writer, IReadOnlyList<StagePart> parts, string index, ref string origin)
    {
        if (parts[0].Call is not null)
        {
            EmitCall(writer, [.. parts.Select(part => part.Call!)], index, ref origin);
            return;
        }

        if (origin.Length > 0) writer.Line();
        origin = " ";
        EmitRun(writer, parts, parts[0].Run!, parts.Count > 1 ? $"{index}, " : "");
    }

    // A run with samples of its own is a method of its own.
    private void EmitRun(CodeWriter writer, IReadOnlyList<StagePart> uses, ImageRun run, string index)
    {
        var stem = $"{first.Name}{(run.ByImage ? "Image" : "Steps")}";
        var name = $"{stem}{own.Count(method => method.Name.StartsWith(stem, StringComparison.Ordinal)) + 1}";
        var takesTurns = passing.AreIn(run);
        own.Add((name, uses, takesTurns));
        var part = NeedsPart ? ", part" : "";
        var (start, end) = run.Samples == 1 ? ("firstSample", "endSample") : ($"firstSample * {run.Samples}", $"endSample * {run.Samples}");
        if (run.Samples > 1) writer.Line($"// {run.Samples} steps of each sample, as if they were samples.");
        if (!run.ByImage)
        {
            writer.Line($"{name}({index}{start}, {end}{part});");
            return;
        }

        const string image = OperationCode.Image;
        writer.Line(takesTurns
            ? "// Image by image: what passes between operations lies where the first one has it, and stays in the cache."
            : "// Image by image: what one operation writes is still in the cache when the next reads it.");
        writer.Line(takesTurns
            ? $"for (var {image} = 0; {image} < {end} - {start}; {image}++) {name}({index}{start}, {start} + 1{part}, {image});"
            : $"for (var sample = {start}; sample < {end}; sample++) {name}({index}sample, sample + 1{part});");
    }

    // Calls that are one line of code, the one that the index counts each time.
    private void EmitCall(CodeWriter writer, IReadOnlyList<CallText> calls, string index, ref string origin)
    {
        var call = calls[0];
        if (call.Operation.Origin != origin)
        {
            if (origin.Length > 0) writer.Line();
            origin = call.Operation.Origin;
            writer.Line($"// {origin}");
        }

        call.Write(writer, [.. call.Places.Select((_, i) => offsets.Code([.. calls.Select(c => c.Places[i])], index))]);
    }

    // The block or layer that each group of calls stands for.
    private static string Owners(IReadOnlyList<IEnumerable<CallText>> groups)
    {
        var layers = groups.Select(group => group.Select(call => call.Operation.Layer.Split('.')).ToList()).ToList();
        var depth = layers.Min(group => CommonDepth(group));
        var names = layers.Select(group => string.Join(".", depth > 0 ? group[0].Take(depth) : group[0])).ToList();
        return names.Count <= MostNamed ? string.Join(", ", names) : $"{names[0]}, {names[1]}, …, {names[names.Count - 1]}";
    }

    private static int CommonDepth(IReadOnlyList<string[]> names)
    {
        var depth = 0;
        while (names.All(name => depth < name.Length && name[depth] == names[0][depth])) depth++;
        return depth;
    }
}
