using NetGen;

namespace Digits;

/// <summary>The convolutional network of Keras's MNIST example: a picture of 28×28 pixels in, a score for each of the ten digits out.</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(32, 3, activation: Activation.ReLU, Name = "conv1")]
[MaxPooling2D(2)]
[Conv2D(64, 3, activation: Activation.ReLU, Name = "conv2")]
[MaxPooling2D(2)]
[Flatten]
[Dropout(0.5f)]
[Dense(10)]
[SparseCategoricalCrossentropy]
[Probe("conv2")]
public partial class ConvNet : IDigitNetwork<ConvNet>
{
    static string IDigitNetwork<ConvNet>.Title => "convolutional network";

    static string IDigitNetwork<ConvNet>.Maps => "conv2";

    static string IDigitNetwork<ConvNet>.Features => "conv2";

    static ConvNet IDigitNetwork<ConvNet>.Create(int seed) => new(seed);
}
