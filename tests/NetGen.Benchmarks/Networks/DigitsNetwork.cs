namespace NetGen.Benchmarks.Networks;

/// <summary>A digit classifier for one sample at a time, 784-128-10: reading its weights from the L2 cache is what takes time.</summary>
[Network]
[Input(784)]
[Dense(128, activation: Activation.ReLU)]
[Dense(10)]
internal sealed partial class DigitsNetwork;
