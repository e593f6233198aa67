using NetGen.Generator.Operations;

namespace NetGen.Generator.Planning;

/// <summary>A run of operations that all threads go through without waiting for each other.</summary>
/// <param name="Split">How its operations are shared.</param>
/// <param name="Operations">The operations, in order.</param>
internal sealed record Stage(WorkSplit Split, IReadOnlyList<Operation> Operations);

/// <summary>The stages of a program; threads meet at a barrier after each.</summary>
internal sealed class Schedule
{
    /// <summary>
    /// The stages of <paramref name="program"/>. Training keeps most values anyway and takes the longest stages it can; inference
    /// gives each operation its own, so that buffers can be reused from one operation to the next at any number of threads.
    /// </summary>
    public Schedule(NetworkProgram program, bool isTraining)
    {
        Forward = isTraining ? StagesOf(program.Forward) : [.. program.Forward.Select(o => new Stage(o.Split, [o]))];
        Loss = StagesOf(program.Loss);
        Backward = StagesOf(ParametersLast(program.Backward));
    }

    public IReadOnlyList<Stage> Forward { get; }

    public IReadOnlyList<Stage> Loss { get; }

    public IReadOnlyList<Stage> Backward { get; }

    public IReadOnlyList<Stage> All => [.. Forward, .. Loss, .. Backward];

    /// <summary>Each operation with the number of its stage, counted through all phases.</summary>
    public IEnumerable<(Operation Operation, int Time)> Timeline =>
        All.SelectMany((stage, time) => stage.Operations.Select(operation => (operation, time)));

    // Nothing reads a parameter's gradient before the optimizer, so all of them can wait for one stage at the end.
    private static IEnumerable<Operation> ParametersLast(IReadOnlyList<Operation> operations) =>
        operations.Where(o => o.Split is WorkSplit.Samples).Concat(operations.Where(o => o.Split is WorkSplit.Outputs));

    private static IReadOnlyList<Stage> StagesOf(IEnumerable<Operation> operations)
    {
        var stages = new List<Stage>();
        var current = new List<Operation>();
        foreach (var operation in operations)
        {
            if (current.Count > 0 && (current[0].Split != operation.Split || operation is FlatMultiplyOperation))
            {
                stages.Add(new Stage(current[0].Split, current));
                current = [];
            }

            current.Add(operation);
        }

        if (current.Count > 0) stages.Add(new Stage(current[0].Split, current));
        return stages;
    }
}
