using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// b, W and U of a recurrent layer in the order in which the step of a lone stream reads them: for each phase and each panel of units a row of
/// the phase's gates for b, for each input, and for each unit.
/// </summary>
/// <param name="product">The product with W; null where only U is wanted.</param>
/// <param name="recurrence">The recurrence.</param>
/// <param name="weights">The result.</param>
internal sealed class StepWeightsOperation(DenseOperation? product, RecurrentOperation recurrence, Value weights) : Operation
{
    public DenseOperation? Product => product;

    public RecurrentOperation Recurrence => recurrence;

    public Value Weights => weights;

    public override IEnumerable<Value> Reads => recurrence.Kernel.Reads.Concat(product?.Kernel.Reads ?? []).Concat(product?.Bias?.Reads ?? []);

    public override IEnumerable<Value> Writes => [weights];

    public override WorkSplit Split => WorkSplit.Outputs;

    /// <summary>Rows of gates of one panel of units.</summary>
    public static int Rows(DenseOperation? product, RecurrentOperation recurrence) =>
        (product is null ? 0 : 1 + product.X.Features) + ((recurrence.Units + 3) / 4 * 4);

    public override void Differentiate(Backward backward) => throw new NotSupportedException("What is prepared is not differentiated.");
}
