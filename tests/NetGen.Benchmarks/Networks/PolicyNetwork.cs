namespace NetGen.Benchmarks.Networks;

/// <summary>A small controller for one sample at a time, 16-64-64-4: the cost of a call shows.</summary>
[Network]
[Input(16)]
[Dense(64, activation: Activation.Tanh)]
[Dense(64, activation: Activation.Tanh)]
[Dense(4)]
internal sealed partial class PolicyNetwork;
