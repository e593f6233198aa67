using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>Zeroes a fraction of the elements in training and scales the others by 1/(1 − rate).</summary>
public sealed record Dropout(float Rate) : Layer;
