using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>An element-wise join of two or more tensors of one shape, or of shapes that broadcast on axes of size 1.</summary>
public sealed record Merge(MergeKind Kind) : Layer;

/// <summary>How <see cref="Merge"/> joins.</summary>
public enum MergeKind
{
    Add,
    Subtract,
    Multiply,
    Average,
    Maximum,
    Minimum,
}
