using NetGen.Generator.Operations;

namespace NetGen.Generator.Planning;

/// <summary>A run of operations that all threads go through without waiting for each other.</summary>
/// <param name="Split">How its operations are shared.</param>
/// <param name="Operations">The operations, in order.</param>
internal sealed record Stage(WorkSplit Split, IReadOnlyList<Operation> Operations)
{
    /// <summary>Whether threads share it sample by sample, not in blocks of 8.</summary>
    public bool IsSharedBySample => Split is WorkSplit.Samples && Operations.Any(SampleCut.IsOfImages) && !Operations.Any(SampleCut.NeedsBlocks);
}

/// <summary>The stages of a program; threads meet at a barrier after each.</summary>
internal sealed class Schedule
{
    // Within a stage no buffer is reused, because its parts run at their own pace; between stages threads wait for each other.
    // Inference reuses buffers, so its stages are short; equal blocks are cut at equal places, so that their stages are equal too.
    private const int InferenceOperations = 8;

    /// <summary>The stages of <paramref name="program"/>.</summary>
    /// <param name="program">The program.</param>
    /// <param name="longest">Whether stages are as long as they can be: for programs that keep most values anyway, or have few.</param>
    public Schedule(NetworkProgram program, bool longest)
    {
        Forward = StagesOf(program.Forward, longest ? int.MaxValue : InferenceOperations);
        Loss = StagesOf(program.Loss, int.MaxValue);
        Backward = StagesOf(program.Backward, int.MaxValue, parametersWait: true);
        Preparation = StagesOf(program.Preparation, int.MaxValue);
        Seeded = StagesOf(program.Seeded?.Operations ?? [], int.MaxValue);
    }

    public IReadOnlyList<Stage> Forward { get; }

    public IReadOnlyList<Stage> Loss { get; }

    public IReadOnlyList<Stage> Backward { get; }

    /// <summary>What runs only when parameters changed; its results are never overwritten.</summary>
    public IReadOnlyList<Stage> Preparation { get; }

    /// <summary>Backwards from given gradients.</summary>
    public IReadOnlyList<Stage> Seeded { get; }

    public IReadOnlyList<Stage> All => [.. Forward, .. Loss, .. Backward, .. Preparation, .. Seeded];

    /// <summary>The time at which given gradients are there.</summary>
    public int SeedTime => Forward.Count + Loss.Count + Backward.Count;

    /// <summary>Each operation with the number of its stage, counted through forward, loss, backward and backward from given gradients.</summary>
    public IEnumerable<(Operation Operation, int Time)> Timeline =>
        Forward.Concat(Loss).Concat(Backward).Concat(Seeded)
            .SelectMany((stage, time) => stage.Operations.Select(operation => (operation, time)));

    // Nothing reads a parameter's gradient before the optimizer, so it waits for a stage that is there anyway: the next that is shared by outputs,
    // where what it reads is still in the cache, or one at the end.
    private static IReadOnlyList<Stage> StagesOf(IEnumerable<Operation> operations, int most, bool parametersWait = false)
    {
        var stages = new List<Stage>();
        var (current, waiting) = (new List<Operation>(), new List<Operation>());
        foreach (var block in Blocks(operations))
        {
            if (current.Count + (long)block.Count > most) End();
            foreach (var operation in block)
            {
                if (parametersWait && operation.CanWait) waiting.Add(operation);
                else Add(operation);
            }
        }

        End();
        var last = waiting.ToList();
        waiting.Clear();
        foreach (var operation in last) Add(operation);
        End();
        return stages;

        void Add(Operation operation)
        {
            if (current.Count == most || (current.Count > 0 && NeedsBarrier(current, operation))) End();
            current.Add(operation);
        }

        void End()
        {
            if (current.Count == 0) return;
            JoinWaiting(current, waiting);
            stages.Add(new Stage(current[0].Split, current));
            current = [];
        }
    }

    private static void JoinWaiting(List<Operation> stage, List<Operation> waiting)
    {
        if (stage[0].Split is not WorkSplit.Outputs) return;
        var left = new List<Operation>();
        foreach (var operation in waiting)
        {
            var isLate = left.Any(o => o.Writes.Intersect(operation.Reads).Any());
            (isLate || NeedsBarrier(stage, operation) ? left : stage).Add(operation);
        }

        waiting.Clear();
        waiting.AddRange(left);
    }

    // Neighbours of one block of the network, or of none.
    private static IEnumerable<List<Operation>> Blocks(IEnumerable<Operation> operations)
    {
        var block = new List<Operation>();
        foreach (var operation in operations)
        {
            if (block.Count > 0 && operation.Block != block[0].Block)
            {
                yield return block;
                block = [];
            }

            block.Add(operation);
        }

        if (block.Count > 0) yield return block;
    }

    // Operations split by samples follow each other's rows if their samples are cut alike; those split by outputs read what other parts wrote, except
    // that a transpose takes the panels that the data gradient before it gave the same part, and so do the statistics of sums over the batch.
    private static bool NeedsBarrier(List<Operation> stage, Operation operation) =>
        stage[0].Split != operation.Split
        || operation is FlatMultiplyOperation
        || (operation.Split is WorkSplit.Samples && IsCutOtherwise(stage, operation))
        || (operation.Split is WorkSplit.Outputs && stage.Any(o => o.Writes.Intersect(operation.Reads).Any() && !IsOwnPart(o, operation)));

    private static bool IsCutOtherwise(List<Operation> stage, Operation operation) => SampleCut.NeedsBlocks(operation)
        ? stage.Any(SampleCut.IsOfImages)
        : SampleCut.IsOfImages(operation) && stage.Any(SampleCut.NeedsBlocks);

    private static bool IsOwnPart(Operation writer, Operation reader) =>
        (writer is DenseInputGradientOperation && reader is TransposeRowsOperation)
        || (writer is MomentsOperation or SumRowsOperation && reader is BatchStatisticsOperation or BatchGradientOperation);
}
