using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>A network's input.</summary>
public sealed record Input : Layer;
