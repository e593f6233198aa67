using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class Conv3DTests : ContractTests<Conv3DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("OneVoxel", "[Input(1, 1, 1, 1)] [Conv3D(1, 1)] [MeanSquaredError]"),
        ("Valid", "[Input(3, 4, 5, 2)] [Conv3D(3, 2)] [MeanSquaredError]"),
        ("Same", "[Input(3, 5, 2, 3)] [Conv3D(17, 3, padding: Padding.Same)] [MeanSquaredError]"),
        ("NotCubic", "[Input(4, 3, 5, 2)] [Conv3D(5, [1, 3, 2], strides: [2, 1, 3], pads: [0, 1, 1])] [MeanSquaredError]"),
        ("Dilated", "[Input(5, 5, 4, 1)] [Conv3D(3, 2, dilations: [3, 2, 1])] [MeanSquaredError]"),
        ("StrideSame", "[Input(3, 4, 5, 2)] [Conv3D(3, 3, stride: 2, padding: Padding.Same)] [MeanSquaredError]"),
        ("Groups", "[Input(2, 3, 3, 6)] [Conv3D(4, 2, groups: 2, useBias: false, activation: Activation.Tanh)] [MeanSquaredError]"));
}
