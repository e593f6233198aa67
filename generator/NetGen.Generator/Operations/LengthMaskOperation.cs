using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>mask(row) = 1 for the first steps of each sample, as many as its length, then 0.</summary>
/// <param name="lengths">One number a sample.</param>
/// <param name="mask">One number a step.</param>
internal sealed class LengthMaskOperation(Value lengths, Value mask) : Operation
{
    public Value Lengths => lengths;

    public Value Mask => mask;

    public override IEnumerable<Value> Reads => [lengths];

    public override IEnumerable<Value> Writes => [mask];

    // Lengths are integers.
    public override void Differentiate(Backward backward)
    {
    }
}
