using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>softmax, or its logarithm, along one axis.</summary>
/// <param name="Axis">The axis, from 0.</param>
/// <param name="IsLog">True for log-softmax.</param>
public sealed record Softmax(int Axis, bool IsLog) : Layer;
