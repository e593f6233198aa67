using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>Tensors one after another along an axis.</summary>
/// <param name="Axis">The axis, from 0.</param>
public sealed record Concatenate(int Axis) : Layer;
