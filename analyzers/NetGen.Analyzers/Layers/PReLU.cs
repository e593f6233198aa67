using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>x for x ≥ 0, α·x otherwise, α learned; the parameter's shape has size 1 on the axes that share one slope.</summary>
public sealed record PReLU : Layer;
