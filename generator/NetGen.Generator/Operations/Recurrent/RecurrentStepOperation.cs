using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// One step of a stream through a recurrent layer: few streams take the products with W and U and the work behind them at once, in the state's own place;
/// many take the product and the recurrence that they stand for. A product behind it with few outputs may be part of it.
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

    /// <summary>The product of what it writes; null for none.</summary>
    public DenseStepOperation? Head { get; private set; }

    public override IEnumerable<Value> Reads => recurrence.Reads.Concat(product?.Reads ?? []).Append(weights).Append(other).Concat(Head?.Reads ?? []);

    public override IEnumerable<Value> Writes => recurrence.Writes.Concat(product?.Writes ?? []).Concat(Head?.Writes ?? []);

    public override IEnumerable<ParameterSlot> Parameters =>
        recurrence.Parameters.Concat(product?.Parameters ?? []).Concat(Head?.Parameters ?? []);

    /// <summary>Takes the product of the step's output in, if it is one: it is then computed from registers.</summary>
    public bool Join(DenseStepOperation step)
    {
        if (Head is not null || step.Product.Body.Shape != BodyShape.Plain) return false;
        if (!recurrence.Buffers.TryGetValue(Arrays.Output, out var output) || output != step.Product.X) return false;
        Head = step;
        Origin += $", then {step.Layer}";
        return true;
    }

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Streams are not trained.");
}
