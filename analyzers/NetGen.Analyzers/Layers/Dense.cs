using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>y = f(x·W + b) over the last axis.</summary>
public sealed record Dense(
    int Units,
    ActivationFunction Activation,
    bool UseBias,
    float DropConnect) : Layer;
