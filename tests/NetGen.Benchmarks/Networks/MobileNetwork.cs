namespace NetGen.Benchmarks.Networks;

/// <summary>A small network of depthwise-separable convolutions for 32×32 pixels in colour, like MobileNet (Howard et al., 2017).</summary>
[Network]
[Input(32, 32, 3)]
[Conv2D(32, 3, padding: Padding.Same, useBias: false)]
[BatchNormalization]
[ReLU]
[Block<Separable64>]
[Block<Shrinking128>]
[Block<Separable128>]
[Block<Shrinking256>]
[Block<Separable256>]
[GlobalAveragePooling2D]
[Dense(10)]
[SparseCategoricalCrossentropy]
internal sealed partial class MobileNetwork;

/// <summary>A depthwise convolution, then 64 mixtures of channels.</summary>
[Block]
[DepthwiseConv2D(3, pad: 1, useBias: false)]
[BatchNormalization]
[ReLU]
[Conv2D(64, 1, useBias: false)]
[BatchNormalization]
[ReLU]
internal sealed class Separable64;

/// <summary>A depthwise convolution, then 128 mixtures of channels.</summary>
[Block]
[DepthwiseConv2D(3, pad: 1, useBias: false)]
[BatchNormalization]
[ReLU]
[Conv2D(128, 1, useBias: false)]
[BatchNormalization]
[ReLU]
internal sealed class Separable128;

/// <summary>A depthwise convolution, then 256 mixtures of channels.</summary>
[Block]
[DepthwiseConv2D(3, pad: 1, useBias: false)]
[BatchNormalization]
[ReLU]
[Conv2D(256, 1, useBias: false)]
[BatchNormalization]
[ReLU]
internal sealed class Separable256;

/// <summary>A depthwise convolution of every second pixel of every second row, then 128 mixtures of channels.</summary>
[Block]
[DepthwiseConv2D(3, stride: 2, pad: 1, useBias: false)]
[BatchNormalization]
[ReLU]
[Conv2D(128, 1, useBias: false)]
[BatchNormalization]
[ReLU]
internal sealed class Shrinking128;

/// <summary>A depthwise convolution of every second pixel of every second row, then 256 mixtures of channels.</summary>
[Block]
[DepthwiseConv2D(3, stride: 2, pad: 1, useBias: false)]
[BatchNormalization]
[ReLU]
[Conv2D(256, 1, useBias: false)]
[BatchNormalization]
[ReLU]
internal sealed class Shrinking256;
