using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>A layer in its place and the shape of its output.</summary>
internal sealed record Placed(Layer Layer, Shape Shape);
