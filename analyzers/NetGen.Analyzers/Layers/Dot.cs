using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>The sum of products of two tensors along one axis of each; the remaining axes of the first come first, as in Keras.</summary>
/// <param name="LeftAxis">The axis of the first tensor that is summed over, from 0.</param>
/// <param name="RightAxis">The axis of the second.</param>
/// <param name="Normalize">Whether both are scaled to length 1 along those axes first (cosine proximity).</param>
public sealed record Dot(int LeftAxis, int RightAxis, bool Normalize) : Layer;
