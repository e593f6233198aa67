using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>A convolution of each channel by itself, with <paramref name="Multiplier"/> kernels a channel.</summary>
public sealed record DepthwiseConv(Window Window, int Multiplier, ActivationFunction Activation, bool UseBias) : Layer;
