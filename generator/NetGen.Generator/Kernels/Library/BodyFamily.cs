using NetGen.Analyzers.Graphs;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels.Library;

/// <summary>The bodies that most networks have.</summary>
internal static class BodyFamily
{
    /// <summary>Bodies of sums: what they are called and compute.</summary>
    public static readonly IReadOnlyList<(string Name, BodyShape Shape)> Shapes =
    [
        ("", BodyShape.Plain),
        ("ReLU", new([OperandKind.Accumulator], [Activations.Formula(ActivationFunction.Of(ActivationKind.ReLU))])),

        // A residual block's output, and the gradient of its input.
        ("Add", new([OperandKind.Accumulator, OperandKind.Full], [Expression.Operand(0) + Expression.Operand(1)])),
        ("Sum", new([OperandKind.Accumulator, OperandKind.Full], [Expression.Operand(1) + Expression.Operand(0)])),
    ];

    /// <summary>Those of tiles, with and without bias.</summary>
    public static IEnumerable<Kernel> Entries =>
        from shape in Shapes from hasBias in new[] { true, false } select new TileBodyKernel(shape.Name, shape.Shape, hasBias);
}
