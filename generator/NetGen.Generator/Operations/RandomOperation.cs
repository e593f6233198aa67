using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>Fills a buffer with random numbers that depend on seed, forward pass, layer and element only.</summary>
/// <param name="kind">The distribution.</param>
/// <param name="amount">Dropout: the rate; noise: the standard deviation.</param>
/// <param name="stream">The layer's number among the random ones: its stream of numbers.</param>
/// <param name="target">The buffer.</param>
internal sealed class RandomOperation(RandomKind kind, float amount, int stream, Value target) : Operation
{
    public RandomKind Kind => kind;

    public float Amount => amount;

    public int Stream => stream;

    public Value Target => target;

    public override IEnumerable<Value> Reads => [];

    public override IEnumerable<Value> Writes => [target];

    public override WorkSplit Split => target.IsPerSample ? WorkSplit.Samples : WorkSplit.Outputs;

    // Random numbers depend on nothing that has a gradient.
    public override void Differentiate(Backward backward)
    {
    }
}

internal enum RandomKind
{
    /// <summary>0 with probability rate, else 1/(1 − rate).</summary>
    DropoutMask,

    /// <summary>N(0, σ²).</summary>
    GaussianNoise,
}
