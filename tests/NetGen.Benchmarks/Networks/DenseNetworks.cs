namespace NetGen.Benchmarks.Networks;

/// <summary>One dense layer of 512 inputs and 512 outputs: its forward pass and its weight gradient.</summary>
[Network]
[Input(512)]
[Dense(512)]
[MeanSquaredError]
internal sealed partial class Dense512;

/// <summary>One frozen dense layer of 512 inputs and 512 outputs: its backward pass is the data gradient alone.</summary>
[Network(InputGradient = true)]
[Input(512)]
[Dense(512, Trainable = false)]
[MeanSquaredError]
internal sealed partial class FrozenDense512;

/// <summary>One dense layer of 784 inputs and 512 outputs: its forward pass and its weight gradient.</summary>
[Network]
[Input(784)]
[Dense(512)]
[MeanSquaredError]
internal sealed partial class Dense784;

/// <summary>One frozen dense layer of 784 inputs and 512 outputs: its backward pass is the data gradient alone.</summary>
[Network(InputGradient = true)]
[Input(784)]
[Dense(512, Trainable = false)]
[MeanSquaredError]
internal sealed partial class FrozenDense784;
