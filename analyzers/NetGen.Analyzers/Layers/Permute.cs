using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>Axes in another order.</summary>
/// <param name="Order">The input axis that becomes each output axis, from 0.</param>
public sealed record Permute(EquatableArray<int> Order) : Layer;
