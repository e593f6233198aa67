using NetGen;

namespace Residual;

/// <summary>
/// Depthwise-separable convolutions for small pictures, after Howard et al., <i>MobileNets</i>, 2017: 11 layers of convolutions, and less
/// than half of ResNet-20's multiplications.
/// </summary>
[Network]
[Input(32, 32, 3)]
[Conv2D(32, 3, padding: Padding.Same, useBias: false, kernelInitializer: Initializer.HeNormal, l2: 1e-4f)]
[BatchNormalization(momentum: 0.9f)]
[ReLU]
[Block<Separable64>]
[Block<HalveTo128>]
[Block<Separable128>]
[Block<HalveTo256>]
[Block<Separable256>]
[GlobalAveragePooling2D]
[Dense(12)]
[SparseCategoricalCrossentropy]
public partial class MobileNet;
