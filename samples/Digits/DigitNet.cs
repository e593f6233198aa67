using NetGen;

namespace Digits;

/// <summary>A small dense network: a picture of 28×28 pixels in, a score for each of the ten digits out.</summary>
[Network]
[Input(28, 28, 1)]
[Flatten]
[Dense(128, activation: Activation.ReLU)]
[Dense(10)]
[SparseCategoricalCrossentropy]
[Probe("dense_1")]
public partial class DigitNet : IDigitNetwork<DigitNet>
{
    static string IDigitNetwork<DigitNet>.Title => "dense network";

    static string? IDigitNetwork<DigitNet>.Maps => null;

    static string IDigitNetwork<DigitNet>.Features => "dense_1";

    static DigitNet IDigitNetwork<DigitNet>.Create(int seed) => new(seed);
}
