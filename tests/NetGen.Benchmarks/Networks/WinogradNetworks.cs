namespace NetGen.Benchmarks.Networks;

/// <summary>A 3×3 convolution of 28×28 pixels of 64 channels, directly.</summary>
[Network]
[Input(28, 28, 64)]
[Conv2D(64, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Direct)]
[MeanSquaredError]
internal sealed partial class DirectOf28x64;

/// <summary>The same, frozen: its backward pass is the data gradient alone.</summary>
[Network(InputGradient = true)]
[Input(28, 28, 64)]
[Conv2D(64, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Direct, Trainable = false)]
[MeanSquaredError]
internal sealed partial class FrozenDirectOf28x64;

/// <summary>A 3×3 convolution of 28×28 pixels of 64 channels, by F(2×2, 3×3).</summary>
[Network]
[Input(28, 28, 64)]
[Conv2D(64, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Winograd2)]
[MeanSquaredError]
internal sealed partial class Winograd2Of28x64;

/// <summary>The same, frozen: its backward pass is the data gradient alone.</summary>
[Network(InputGradient = true)]
[Input(28, 28, 64)]
[Conv2D(64, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Winograd2, Trainable = false)]
[MeanSquaredError]
internal sealed partial class FrozenWinograd2Of28x64;

/// <summary>A 3×3 convolution of 28×28 pixels of 64 channels, by F(4×4, 3×3).</summary>
[Network]
[Input(28, 28, 64)]
[Conv2D(64, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Winograd4)]
[MeanSquaredError]
internal sealed partial class Winograd4Of28x64;

/// <summary>The same, frozen: its backward pass is the data gradient alone.</summary>
[Network(InputGradient = true)]
[Input(28, 28, 64)]
[Conv2D(64, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Winograd4, Trainable = false)]
[MeanSquaredError]
internal sealed partial class FrozenWinograd4Of28x64;

/// <summary>A 3×3 convolution of 16×16 pixels of 32 channels, directly.</summary>
[Network]
[Input(16, 16, 32)]
[Conv2D(32, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Direct)]
[MeanSquaredError]
internal sealed partial class DirectOf16x32;

/// <summary>The same, frozen: its backward pass is the data gradient alone.</summary>
[Network(InputGradient = true)]
[Input(16, 16, 32)]
[Conv2D(32, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Direct, Trainable = false)]
[MeanSquaredError]
internal sealed partial class FrozenDirectOf16x32;

/// <summary>A 3×3 convolution of 16×16 pixels of 32 channels, by F(2×2, 3×3).</summary>
[Network]
[Input(16, 16, 32)]
[Conv2D(32, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Winograd2)]
[MeanSquaredError]
internal sealed partial class Winograd2Of16x32;

/// <summary>The same, frozen: its backward pass is the data gradient alone.</summary>
[Network(InputGradient = true)]
[Input(16, 16, 32)]
[Conv2D(32, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Winograd2, Trainable = false)]
[MeanSquaredError]
internal sealed partial class FrozenWinograd2Of16x32;

/// <summary>A 3×3 convolution of 16×16 pixels of 32 channels, by F(4×4, 3×3).</summary>
[Network]
[Input(16, 16, 32)]
[Conv2D(32, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Winograd4)]
[MeanSquaredError]
internal sealed partial class Winograd4Of16x32;

/// <summary>The same, frozen: its backward pass is the data gradient alone.</summary>
[Network(InputGradient = true)]
[Input(16, 16, 32)]
[Conv2D(32, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.Winograd4, Trainable = false)]
[MeanSquaredError]
internal sealed partial class FrozenWinograd4Of16x32;
