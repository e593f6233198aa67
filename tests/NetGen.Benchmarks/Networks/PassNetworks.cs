namespace NetGen.Benchmarks.Networks;

/// <summary>The largest of each 2×2 pixels.</summary>
[Network(InputGradient = true)]
[Input(28, 28, 64)]
[MaxPooling2D(2)]
[MeanSquaredError]
internal sealed partial class MaxPool;

/// <summary>The mean of each 2×2 pixels.</summary>
[Network(InputGradient = true)]
[Input(28, 28, 64)]
[AveragePooling2D(2)]
[MeanSquaredError]
internal sealed partial class AveragePool;

/// <summary>The largest of the 3×3 pixels around each.</summary>
[Network(InputGradient = true)]
[Input(28, 28, 64)]
[MaxPooling2D(3, stride: 1, padding: Padding.Same)]
[MeanSquaredError]
internal sealed partial class WideMaxPool;

/// <summary>The mean of all pixels.</summary>
[Network(InputGradient = true)]
[Input(28, 28, 64)]
[GlobalAveragePooling2D]
[MeanSquaredError]
internal sealed partial class GlobalAveragePool;

/// <summary>A scale and a shift for each channel; the batch's own mean and variance in training.</summary>
[Network(InputGradient = true)]
[Input(28, 28, 64)]
[BatchNormalization]
[MeanSquaredError]
internal sealed partial class BatchNorm;

/// <summary>The mean and variance of each pixel's channels.</summary>
[Network(InputGradient = true)]
[Input(28, 28, 64)]
[LayerNormalization]
[MeanSquaredError]
internal sealed partial class LayerNorm;

/// <summary>The mean and variance of eight groups of channels.</summary>
[Network(InputGradient = true)]
[Input(28, 28, 64)]
[GroupNormalization(8)]
[MeanSquaredError]
internal sealed partial class GroupNorm;

/// <summary>Nothing but max(x, 0).</summary>
[Network(InputGradient = true)]
[Input(28, 28, 64)]
[ReLU]
[MeanSquaredError]
internal sealed partial class Rectifier;

/// <summary>The largest of 3×3 pixels, two apart.</summary>
[Network(InputGradient = true)]
[Input(28, 28, 64)]
[MaxPooling2D(3, stride: 2, padding: Padding.Same)]
[MeanSquaredError]
internal sealed partial class StridedMaxPool;

/// <summary>The mean of the 3×3 pixels around each.</summary>
[Network(InputGradient = true)]
[Input(28, 28, 64)]
[AveragePooling2D(3, stride: 1, padding: Padding.Same)]
[MeanSquaredError]
internal sealed partial class WideAveragePool;

/// <summary>Twice as many pixels each way, between four of the smaller image.</summary>
[Network(InputGradient = true)]
[Input(28, 28, 16)]
[UpSampling2D(2, interpolation: Interpolation.Bilinear)]
[MeanSquaredError]
internal sealed partial class BilinearUpSampling;
