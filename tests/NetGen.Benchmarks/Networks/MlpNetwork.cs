namespace NetGen.Benchmarks.Networks;

/// <summary>The classifier whose training step is measured: 784-512-512-10.</summary>
[Network]
[Input(784)]
[Dense(512, activation: Activation.ReLU)]
[Dense(512, activation: Activation.ReLU)]
[Dense(10)]
[SparseCategoricalCrossentropy]
internal sealed partial class MlpNetwork;
