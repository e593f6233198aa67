using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// Mean and Σ(x − mean)² of each feature: of each sample's rows, or of all rows of the batch. Not computed while a session only evaluates.
/// </summary>
internal sealed class MomentsOperation : Operation
{
    // Samples with fewer rows are better summed all at once.
    private const int FewestRows = 32;

    private MomentsOperation(Value x, Value mean, Value squares) => (X, Mean, Squares) = (x, mean, squares);

    public Value X { get; }

    public Value Mean { get; }

    public Value Squares { get; }

    /// <summary>Whether there are moments for each sample.</summary>
    public bool BySample => Mean.IsPerSample;

    public override IEnumerable<Value> Reads => [X];

    public override IEnumerable<Value> Writes => [Mean, Squares];

    public override WorkSplit Split => BySample ? WorkSplit.Samples : WorkSplit.Outputs;

    /// <summary>The moments of <paramref name="x"/>, by sample where samples are large: threads share them, and find them in the cache.</summary>
    public static MomentsOperation Of(Value x) => new(x, NewTotals(x, $"{x.Label}_mean"), NewTotals(x, $"{x.Label}_squares"));

    /// <summary>A value for other sums of the same kind.</summary>
    public Value NewTotals(string label) => NewTotals(X, label);

    private static Value NewTotals(Value x, string label) =>
        x.Rows >= FewestRows ? x.Like(label, x.Features, x.Features) : Value.Fixed(label, x.Features);

    // Differentiated by the normalisation that uses them.
    public override void Differentiate(Backward backward)
    {
    }
}
