using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>All axes in one, row-major.</summary>
public sealed record Flatten : Layer;
