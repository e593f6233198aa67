using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Generator.Lowering;

/// <summary>y = f(x ∗ W + b).</summary>
internal static class ConvLowering
{
    public static void Lower(LoweringContext context, Node node, Conv layer) => throw new NotSupportedException("Convolutions are not compiled yet.");
}
