using NetGen.Generator.Operations;

namespace NetGen.Generator.Planning;

/// <summary>
/// What one image of a run leaves to nobody else: then all images of a part can have it where the part's first one has, in memory that stays in the cache.
/// </summary>
internal sealed class PassingValues
{
    private readonly HashSet<Value> values = [];

    /// <param name="program">A program; one that goes backwards, or draws random numbers for each sample, has none.</param>
    /// <param name="schedule">Its stages.</param>
    public PassingValues(NetworkProgram program, Schedule schedule)
    {
        if (program.Phases.Skip(1).Any(phase => phase.Count > 0) || program.Forward.OfType<RandomOperation>().Any()) return;
        var seen = new HashSet<Value>(program.Inputs.Select(input => input.Value).Concat(program.Kept));
        foreach (var steps in program.Forward.OfType<StepsOperation>()) seen.UnionWith([steps.Source, steps.Target]);
        foreach (var run in schedule.Forward.SelectMany(ImageRun.Of))
        {
            var touched = Touched(run).ToList();
            values.ExceptWith(touched);
            if (run.ByImage) values.UnionWith(touched.Where(value => !seen.Contains(value)));
            seen.UnionWith(touched);
        }
    }

    public bool Contains(Value value) => values.Contains(value.Whole);

    /// <summary>Whether the images of a run take turns in the place of the first.</summary>
    public bool AreIn(ImageRun run) => Touched(run).Any(Contains);

    private static IEnumerable<Value> Touched(ImageRun run) =>
        run.Operations.SelectMany(operation => operation.Reads.Concat(operation.Writes)).Where(value => value.IsPerSample).Select(value => value.Whole);
}
