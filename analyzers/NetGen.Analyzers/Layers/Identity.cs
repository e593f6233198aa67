using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>y = x.</summary>
public sealed record Identity : Layer;
