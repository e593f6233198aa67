using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>An element-wise activation as a layer of its own.</summary>
public sealed record Activate(ActivationFunction Function) : Layer;
