using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>y = x + N(0, σ²) in training.</summary>
public sealed record GaussianNoise(float StandardDeviation) : Layer;
