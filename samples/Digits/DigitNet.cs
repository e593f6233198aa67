using NetGen;

namespace Digits;

/// <summary>A picture of 28×28 pixels in, a score for each of the ten digits out.</summary>
[Network]
[Input(28, 28, 1)]
[Flatten]
[Dense(128, activation: Activation.ReLU)]
[Dense(10)]
[SparseCategoricalCrossentropy]
public partial class DigitNet;
