using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>share(row) = mask(row) · steps / steps that count in its sample: what a mean over all steps multiplies them by to be one over those that count.</summary>
internal sealed class MaskShareOperation(Value mask, Value share) : Operation
{
    public Value Mask => mask;

    public Value Share => share;

    public override IEnumerable<Value> Reads => [mask];

    public override IEnumerable<Value> Writes => [share];

    // A mask has no gradient.
    public override void Differentiate(Backward backward)
    {
    }
}
