using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class MaxPooling3DTests : ContractTests<MaxPooling3DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Plain", "[Input(4, 2, 6, 3)] [MaxPooling3D(2)] [MeanSquaredError]"),
        ("Odd", "[Input(3, 5, 3, 17)] [MaxPooling3D(2)] [Dense(3)] [MeanSquaredError]"),
        ("Overlapping", "[Input(5, 4, 3, 3)] [MaxPooling3D(3, stride: 1)] [MeanSquaredError]"),
        ("Same", "[Input(3, 4, 5, 3)] [MaxPooling3D([3, 2, 3], strides: [2, 1, 2], padding: Padding.Same)] [MeanSquaredError]"),
        ("Padded", "[Input(3, 5, 4, 2)] [MaxPooling3D(3, stride: 2, pad: 1)] [MeanSquaredError]"),
        ("Flat", "[Input(3, 4, 4, 3)] [MaxPooling3D([1, 2, 2])] [MeanSquaredError]"),
        ("FlatOverlapping", "[Input(3, 5, 6, 3)] [MaxPooling3D([1, 3, 3], strides: [1, 2, 1], padding: Padding.Same)] [MeanSquaredError]"),
        ("Deep", "[Input(5, 2, 2, 3)] [MaxPooling3D([5, 1, 1])] [MeanSquaredError]"));
}
