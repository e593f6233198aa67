namespace NetGen.Benchmarks.Networks;

/// <summary>A direct 3×3 convolution of 28×28 pixels, 32 to 64 channels: its forward pass and its weight gradient.</summary>
[Network]
[Input(28, 28, 32)]
[Conv2D(64, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Direct)]
[MeanSquaredError]
internal sealed partial class Direct28;

/// <summary>The same, frozen: its backward pass is the data gradient alone.</summary>
[Network(InputGradient = true)]
[Input(28, 28, 32)]
[Conv2D(64, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Direct, Trainable = false)]
[MeanSquaredError]
internal sealed partial class FrozenDirect28;

/// <summary>A direct 3×3 convolution of 14×14 pixels, 64 to 128 channels: its forward pass and its weight gradient.</summary>
[Network]
[Input(14, 14, 64)]
[Conv2D(128, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Direct)]
[MeanSquaredError]
internal sealed partial class Direct14;

/// <summary>The same, frozen: its backward pass is the data gradient alone.</summary>
[Network(InputGradient = true)]
[Input(14, 14, 64)]
[Conv2D(128, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Direct, Trainable = false)]
[MeanSquaredError]
internal sealed partial class FrozenDirect14;

/// <summary>A first layer: 28×28 grey pixels to 32 channels.</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(32, 3, padding: Padding.Same)]
[MeanSquaredError]
internal sealed partial class FirstLayer;

/// <summary>A depthwise 3×3 convolution of 28×28 pixels of 64 channels: its forward pass and its weight gradient.</summary>
[Network]
[Input(28, 28, 64)]
[DepthwiseConv2D(3, padding: Padding.Same, useBias: false)]
[MeanSquaredError]
internal sealed partial class Depthwise28;

/// <summary>The same, frozen: its backward pass is the data gradient alone.</summary>
[Network(InputGradient = true)]
[Input(28, 28, 64)]
[DepthwiseConv2D(3, padding: Padding.Same, useBias: false, Trainable = false)]
[MeanSquaredError]
internal sealed partial class FrozenDepthwise28;
