using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// A matrix product of a stream's step with so few outputs that rows of the transposed kernel, inputs as lanes, are read faster. Many streams take
/// the product itself.
/// </summary>
/// <param name="product">The product.</param>
/// <param name="transposed">Its kernel, transposed.</param>
internal sealed class DenseStepOperation(DenseOperation product, Value transposed) : Operation
{
    /// <summary>The most outputs; a row of the transposed kernel has four at least.</summary>
    public const int FewOutputs = 4;

    public DenseOperation Product => product;

    public Value Transposed => transposed;

    public override IEnumerable<Value> Reads => product.Reads.Append(transposed);

    public override IEnumerable<Value> Writes => product.Writes;

    public override IEnumerable<ParameterSlot> Parameters => product.Parameters;

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Streams are not trained.");
}
