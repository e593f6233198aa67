using NetGen;

namespace Residual;

/// <summary>A block of 32 filters that takes every second pixel of every second row.</summary>
[Block]
[Conv2D(32, 3, stride: 2, padding: Padding.Same, useBias: false, kernelInitializer: Initializer.HeNormal, l2: 1e-4f)]
[BatchNormalization(momentum: 0.9f)]
[ReLU]
[Conv2D(32, 3, padding: Padding.Same, useBias: false, kernelInitializer: Initializer.HeNormal, l2: 1e-4f)]
[BatchNormalization(momentum: 0.9f)]
internal sealed class Halve32;
