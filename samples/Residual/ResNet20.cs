using NetGen;

namespace Residual;

/// <summary>
/// ResNet-20 in its form for small pictures (He et al., <i>Deep Residual Learning for Image Recognition</i>, 2016, section 4.2): three
/// stages of three residual blocks; the first block of a later stage halves the picture and doubles the channels.
/// </summary>
[Network]
[Input(32, 32, 3)]
[Conv2D(16, 3, padding: Padding.Same, useBias: false, kernelInitializer: Initializer.HeNormal, l2: 1e-4f)]
[BatchNormalization(momentum: 0.9f)]
[ReLU]
[Residual<Block16>] [ReLU] [Residual<Block16>] [ReLU] [Residual<Block16>] [ReLU]
[Residual<Halve32>(projection: true)] [ReLU] [Residual<Block32>] [ReLU] [Residual<Block32>] [ReLU]
[Residual<Halve64>(projection: true)] [ReLU] [Residual<Block64>] [ReLU] [Residual<Block64>] [ReLU]
[GlobalAveragePooling2D]
[Dense(12)]
[SparseCategoricalCrossentropy]
public partial class ResNet20;
