using NetGen.Generator.Operations;

namespace NetGen.Generator.Planning;

/// <summary>
/// Where each value lies. Those of samples are in a session's arena, in units of one padded panel row block (16 × (capacity rounded up to 8,
/// plus 1) floats): every size is a multiple of the unit whatever the capacity, so offsets are constants. Those of fixed length are in a buffer of
/// their own, in floats. Values whose lifetimes do not meet share memory.
/// </summary>
internal sealed class ArenaPlan
{
    private readonly Dictionary<Value, int> offsets = [];

    private ArenaPlan()
    {
    }

    /// <summary>Units of the whole arena.</summary>
    public int Units { get; private set; }

    /// <summary>Floats of the values of fixed length.</summary>
    public int FixedLength { get; private set; }

    public int this[Value value] => offsets[value];

    /// <summary>Units of a value of samples.</summary>
    public static int UnitsOf(Value value) => checked(value.Panels * value.WholeRows);

    /// <summary>Values in the order of their offsets.</summary>
    public IEnumerable<KeyValuePair<Value, int>> Values => offsets.OrderBy(v => v.Value).ThenBy(v => v.Key.Label, StringComparer.Ordinal);

    /// <summary>Places all values of <paramref name="schedule"/>: each at the lowest offset that is free for its whole life.</summary>
    public static ArenaPlan Of(NetworkProgram program, Schedule schedule)
    {
        var plan = new ArenaPlan();
        var shown = program.Phases.SelectMany(p => p).OfType<StepsOperation>().ToList();
        var lives = Lifetimes(program, schedule, Sources(shown)).ToLookup(v => v.Value.IsPerSample);
        plan.Units = plan.Place(lives[true], UnitsOf);
        plan.FixedLength = plan.Place(lives[false], value => checked((value.Count + 15) / 16 * 16));
        foreach (var steps in shown) plan.offsets.Add(steps.Target, plan.offsets[steps.Source]);
        return plan;
    }

    // Steps that are shown as samples lie where they lie, and live as long as either is read.
    private static Dictionary<Value, Value> Sources(IEnumerable<StepsOperation> shown)
    {
        var sources = new Dictionary<Value, Value>();
        foreach (var steps in shown) sources.Add(steps.Target, sources.TryGetValue(steps.Source, out var source) ? source : steps.Source);
        return sources;
    }

    private int Place(IEnumerable<(Value Value, Lifetime Life)> values, Func<Value, int> sizeOf)
    {
        // In the order of offsets.
        var placed = new List<Placed>();
        foreach (var (value, life) in values.OrderBy(v => v.Life.First).ThenByDescending(v => sizeOf(v.Value)))
        {
            var size = sizeOf(value);
            var offset = 0;
            foreach (var other in placed)
            {
                if (!other.Life.Meets(life)) continue;
                if (offset + size <= other.Offset) break;
                offset = Math.Max(offset, other.Offset + other.Size);
            }

            var next = placed.Count;
            while (next > 0 && placed[next - 1].Offset > offset) next--;
            placed.Insert(next, new Placed(offset, size, life));
            offsets.Add(value, offset);
        }

        return placed.Select(p => checked(p.Offset + p.Size)).DefaultIfEmpty().Max();
    }

    // A value lives from the stage that first writes it to the stage that last reads it. Stages are the grain, because the
    // parts of a stage run at their own pace and one part's rows may lie where another value has another part's.
    private static IEnumerable<(Value Value, Lifetime Life)> Lifetimes(
        NetworkProgram program, Schedule schedule, Dictionary<Value, Value> sources)
    {
        var lives = new Dictionary<Value, Lifetime>();
        void Touch(Value value, int time)
        {
            if (sources.TryGetValue(value, out var source)) value = source;
            lives[value] = lives.TryGetValue(value, out var life) ? new(Math.Min(life.First, time), Math.Max(life.Last, time)) : new(time, time);
        }

        foreach (var value in program.Inputs.Select(i => i.Value).Concat(program.States)) Touch(value, -1);
        foreach (var target in program.Targets.Select(t => t.Value).OfType<Value>()) Touch(target, -1);
        foreach (var prepared in program.Preparation.SelectMany(o => o.Writes))
        {
            Touch(prepared, -1);
            Touch(prepared, int.MaxValue);
        }

        foreach (var (operation, time) in schedule.Timeline)
        {
            foreach (var value in operation.Reads.Concat(operation.Writes)) Touch(value, time);
        }

        foreach (var kept in program.Kept.Concat(ReadBySeeded(program))) Touch(kept, int.MaxValue);
        foreach (var seed in program.Seeded?.Points ?? []) Touch(seed.Seed, schedule.SeedTime);
        return lives.Select(l => (l.Key, l.Value));
    }

    // After one forward pass a caller may go backwards from given gradients as often as it likes.
    private static IEnumerable<Value> ReadBySeeded(NetworkProgram program)
    {
        if (program.Seeded is not { } seeded) return [];
        var own = new HashSet<Value>(seeded.Operations.SelectMany(o => o.Writes).Concat(seeded.Points.Select(p => p.Seed)));
        return seeded.Operations.SelectMany(o => o.Reads).Where(v => !own.Contains(v));
    }

    private readonly record struct Lifetime(int First, int Last)
    {
        public bool Meets(Lifetime other) => First <= other.Last && other.First <= Last;
    }

    private readonly record struct Placed(int Offset, int Size, Lifetime Life);
}
