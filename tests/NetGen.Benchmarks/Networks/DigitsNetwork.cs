namespace NetGen.Benchmarks.Networks;

/// <summary>A digit classifier for one sample at a time, 784-128-10: its time is that of reading its weights.</summary>
[Network]
[Input(784)]
[Dense(128, activation: Activation.ReLU)]
[Dense(10)]
internal sealed partial class DigitsNetwork;
