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
    ];

    /// <summary>Those of tiles, with and without bias.</summary>
    public static IEnumerable<Kernel> Entries =>
        from shape in Shapes from hasBias in new[] { true, false } select new TileBodyKernel(shape.Name, shape.Shape, hasBias);
}
