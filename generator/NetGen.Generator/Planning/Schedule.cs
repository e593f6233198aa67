using NetGen.Generator.Operations;

namespace NetGen.Generator.Planning;

/// <summary>A run of operations that all threads go through without waiting for each other.</summary>
/// <param name="Split">How its operations are shared.</param>
/// <param name="Operations">The operations, in order.</param>
internal sealed record Stage(WorkSplit Split, IReadOnlyList<Operation> Operations);

/// <summary>The stages of a program; threads meet at a barrier after each.</summary>
internal sealed class Schedule
{
    // Within a stage no buffer is reused, because its parts run at their own pace; between stages threads wait for each other.
    // Inference reuses buffers, so its stages are short.
    private const int InferenceOperations = 8;

    /// <summary>The stages of <paramref name="program"/>; training keeps most values anyway and takes the longest stages it can.</summary>
    public Schedule(NetworkProgram program, bool isTraining)
    {
        Forward = StagesOf(program.Forward, isTraining ? int.MaxValue : InferenceOperations);
        Loss = StagesOf(program.Loss, int.MaxValue);
        Backward = StagesOf(InStages(program.Backward), int.MaxValue);
    }

    public IReadOnlyList<Stage> Forward { get; }

    public IReadOnlyList<Stage> Loss { get; }

    public IReadOnlyList<Stage> Backward { get; }

    public IReadOnlyList<Stage> All => [.. Forward, .. Loss, .. Backward];

    /// <summary>Each operation with the number of its stage, counted through all phases.</summary>
    public IEnumerable<(Operation Operation, int Time)> Timeline =>
        All.SelectMany((stage, time) => stage.Operations.Select(operation => (operation, time)));

    // Transposed kernels depend on nothing and come first; nothing reads a parameter's gradient before the optimizer, so all of
    // them come last: backward then has three stages at most.
    private static IEnumerable<Operation> InStages(IReadOnlyList<Operation> operations) =>
        operations.OrderBy(o => o is TransposeOperation ? 0 : o.Split is WorkSplit.Samples ? 1 : 2);

    private static IReadOnlyList<Stage> StagesOf(IEnumerable<Operation> operations, int most)
    {
        var stages = new List<Stage>();
        var current = new List<Operation>();
        foreach (var operation in operations)
        {
            if (current.Count == most || (current.Count > 0 && (current[0].Split != operation.Split || operation is FlatMultiplyOperation)))
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
