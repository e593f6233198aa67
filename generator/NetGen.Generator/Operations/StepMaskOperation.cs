using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>mask(row) = 0 where all features of x are one value, else 1.</summary>
/// <param name="x">The steps, one a row.</param>
/// <param name="value">The value.</param>
/// <param name="mask">One number a row.</param>
internal sealed class StepMaskOperation(Value x, float value, Value mask) : Operation
{
    public Value X => x;

    public float Value => value;

    public Value Mask => mask;

    public override IEnumerable<Value> Reads => [x];

    public override IEnumerable<Value> Writes => [mask];

    // A step does not change what it is by a small change of x.
    public override void Differentiate(Backward backward)
    {
    }
}
