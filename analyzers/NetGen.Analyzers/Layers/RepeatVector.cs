using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>A vector, <paramref name="Count"/> times over: (features) to (count, features).</summary>
public sealed record RepeatVector(int Count) : Layer;
