using NetGen;

namespace Residual;

/// <summary>A separable convolution of 128 filters that takes every second pixel of every second row.</summary>
[Block]
[DepthwiseConv2D(3, stride: 2, padding: Padding.Same, useBias: false, kernelInitializer: Initializer.HeNormal)]
[BatchNormalization(momentum: 0.9f)]
[ReLU]
[Conv2D(128, 1, useBias: false, kernelInitializer: Initializer.HeNormal, l2: 1e-4f)]
[BatchNormalization(momentum: 0.9f)]
[ReLU]
internal sealed class HalveTo128;
