using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>The gradient of a recurrence, from the last step to the first: of what each gate adds up, and of the state before the first step.</summary>
/// <param name="forward">The recurrence.</param>
/// <param name="transposed">U transposed, one for each product of a step.</param>
/// <param name="gradients">The gradients by their names in <see cref="Arrays"/> and <see cref="Ends"/>.</param>
internal sealed class RecurrentGradientOperation(
    RecurrentOperation forward, IReadOnlyList<Value> transposed, IReadOnlyDictionary<string, Value> gradients) : Operation
{
    private static readonly string[] Sources = [Arrays.DOutput, Ends.DFinalH, Ends.DFinalC];

    // What forward reads or writes and backward has no use for.
    private static readonly string[] Unread = [Arrays.Output, Ends.FinalH, Ends.FinalC, Ends.InitialH, Ends.InitialC];

    public RecurrentOperation Forward => forward;

    public RecurrentCell Cell => forward.Cell;

    public int Units => forward.Units;

    public IReadOnlyList<Value> Transposed => transposed;

    public IReadOnlyDictionary<string, Value> Gradients => gradients;

    public override IEnumerable<Value> Reads => forward.Buffers.Where(b => !Unread.Contains(b.Key)).Select(b => b.Value)
        .Concat(gradients.Where(g => Sources.Contains(g.Key)).Select(g => g.Value))
        .Concat(transposed);

    public override IEnumerable<Value> Writes => gradients.Where(g => !Sources.Contains(g.Key)).Select(g => g.Value);

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
