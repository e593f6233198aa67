namespace NetGen.Benchmarks.Networks;

/// <summary>ResNet-20 for 32×32 pixels in colour (He et al., 2016), with projections of their own normalisation where blocks shrink.</summary>
[Network]
[Input(32, 32, 3)]
[Conv2D(16, 3, padding: Padding.Same, useBias: false)]
[BatchNormalization]
[ReLU]
[Block<Basic16>(repeat: 3)]
[Block<Shrink32>]
[Block<Basic32>(repeat: 2)]
[Block<Shrink64>]
[Block<Basic64>(repeat: 2)]
[GlobalAveragePooling2D]
[Dense(10)]
[SparseCategoricalCrossentropy]
internal sealed partial class ResNet20Network;

/// <summary>Two convolutions of 16 filters around which the input passes.</summary>
[Block]
[Conv2D(16, 3, padding: Padding.Same, useBias: false)]
[BatchNormalization]
[ReLU]
[Conv2D(16, 3, padding: Padding.Same, useBias: false)]
[BatchNormalization]
[Add("input")]
[ReLU]
internal sealed class Basic16;

/// <summary>Two convolutions of 32 filters around which the input passes.</summary>
[Block]
[Conv2D(32, 3, padding: Padding.Same, useBias: false)]
[BatchNormalization]
[ReLU]
[Conv2D(32, 3, padding: Padding.Same, useBias: false)]
[BatchNormalization]
[Add("input")]
[ReLU]
internal sealed class Basic32;

/// <summary>Two convolutions of 64 filters around which the input passes.</summary>
[Block]
[Conv2D(64, 3, padding: Padding.Same, useBias: false)]
[BatchNormalization]
[ReLU]
[Conv2D(64, 3, padding: Padding.Same, useBias: false)]
[BatchNormalization]
[Add("input")]
[ReLU]
internal sealed class Basic64;

/// <summary>The same with 32 filters, of every second pixel of every second row.</summary>
[Block]
[Conv2D(32, 1, stride: 2, useBias: false)]
[BatchNormalization(Name = "shortcut")]
[Conv2D(32, 3, stride: 2, pad: 1, useBias: false, From = "input")]
[BatchNormalization]
[ReLU]
[Conv2D(32, 3, padding: Padding.Same, useBias: false)]
[BatchNormalization]
[Add("shortcut")]
[ReLU]
internal sealed class Shrink32;

/// <summary>The same with 64 filters, of every second pixel of every second row.</summary>
[Block]
[Conv2D(64, 1, stride: 2, useBias: false)]
[BatchNormalization(Name = "shortcut")]
[Conv2D(64, 3, stride: 2, pad: 1, useBias: false, From = "input")]
[BatchNormalization]
[ReLU]
[Conv2D(64, 3, padding: Padding.Same, useBias: false)]
[BatchNormalization]
[Add("shortcut")]
[ReLU]
internal sealed class Shrink64;
