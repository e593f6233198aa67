using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// One step of a stream through a recurrent layer: few streams take the products with W and U and the work behind them at once, in the state's own place;
/// many take the product and the recurrence that they stand for.
/// </summary>
/// <param name="product">The product with W; null where x·W + b is there already.</param>
/// <param name="recurrence">The recurrence, whose state lives from call to call.</param>
/// <param name="weights">The weights of both, prepared by <see cref="StepWeightsOperation"/>.</param>
/// <param name="other">The state behind every other step, where streams go one by one.</param>
internal sealed class RecurrentStepOperation(DenseOperation? product, RecurrentOperation recurrence, Value weights, Value other) : Operation
{
    /// <summary>The most streams that go one by one; a tile of rows computes four at least.</summary>
    public const int FewStreams = 3;

    public DenseOperation? Product => product;

    public RecurrentOperation Recurrence => recurrence;

    public Value Weights => weights;

    public Value Other => other;

    public override IEnumerable<Value> Reads => recurrence.Reads.Concat(product?.Reads ?? []).Append(weights).Append(other);

    public override IEnumerable<Value> Writes => recurrence.Writes.Concat(product?.Writes ?? []);

    public override IEnumerable<ParameterSlot> Parameters => recurrence.Parameters.Concat(product?.Parameters ?? []);

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Streams are not trained.");
}
