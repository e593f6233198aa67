namespace NetGen.Benchmarks.Networks;

/// <summary>The convolutional network of Keras's classic MNIST example.</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(32, 3, activation: Activation.ReLU)]
[Conv2D(64, 3, activation: Activation.ReLU)]
[MaxPooling2D(2)]
[Flatten]
[Dense(128, activation: Activation.ReLU)]
[Dense(10)]
[SparseCategoricalCrossentropy]
internal sealed partial class ConvnetNetwork;
