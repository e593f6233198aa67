using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>The same elements under other axes; the node's shape says which.</summary>
public sealed record Reshape : Layer;
