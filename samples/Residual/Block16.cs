using NetGen;

namespace Residual;

/// <summary>Two convolutions of 16 filters: what a residual block of ResNet-20 adds to its input.</summary>
[Block]
[Conv2D(16, 3, padding: Padding.Same, useBias: false, kernelInitializer: Initializer.HeNormal, l2: 1e-4f)]
[BatchNormalization(momentum: 0.9f)]
[ReLU]
[Conv2D(16, 3, padding: Padding.Same, useBias: false, kernelInitializer: Initializer.HeNormal, l2: 1e-4f)]
[BatchNormalization(momentum: 0.9f)]
internal sealed class Block16;
