using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class Conv3DTransposeTests : ContractTests<Conv3DTransposeTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("OneVoxel", "[Input(1, 1, 1, 1)] [Conv3DTranspose(1, 2)] [MeanSquaredError]"),
        ("Valid", "[Input(2, 3, 2, 3)] [Conv3DTranspose(5, 2, stride: 2)] [MeanSquaredError]"),
        ("NotCubic", "[Input(3, 2, 3, 2)] [Conv3DTranspose(3, [1, 3, 2], strides: [2, 1, 3], pads: [0, 1, 1], outputPaddings: [1, 0, 2])] [MeanSquaredError]"),
        ("Same", "[Input(2, 3, 2, 2)] [Conv3DTranspose(17, 3, strides: [1, 2, 2], padding: Padding.Same, activation: Activation.Tanh)] [MeanSquaredError]"));
}
