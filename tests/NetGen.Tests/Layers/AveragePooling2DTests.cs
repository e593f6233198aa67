using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class AveragePooling2DTests : ContractTests<AveragePooling2DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Plain", "[Input(6, 4, 5)] [AveragePooling2D(2)] [MeanSquaredError]"),
        ("Odd", "[Input(7, 5, 17)] [AveragePooling2D(2)] [Dense(3)] [MeanSquaredError]"),
        ("Oblong", "[Input(7, 11, 3)] [AveragePooling2D([3, 2], strides: [2, 3])] [MeanSquaredError]"),
        ("Overlapping", "[Input(9, 7, 5)] [AveragePooling2D(3, stride: 2)] [Dense(3)] [MeanSquaredError]"),
        ("EveryPlace", "[Input(5, 13, 3)] [Dense(17)] [AveragePooling2D(3, stride: 1)] [MeanSquaredError]"),
        ("Same", "[Input(7, 5, 3)] [AveragePooling2D(3, stride: 2, padding: Padding.Same)] [MeanSquaredError]"),
        ("SameEven", "[Input(5, 7, 3)] [AveragePooling2D(2, padding: Padding.Same)] [MeanSquaredError]"),
        ("SameEveryPlace", "[Input(7, 19, 17)] [AveragePooling2D(3, stride: 1, padding: Padding.Same)] [MeanSquaredError]"),
        ("SameAcross", "[Input(3, 23, 3)] [AveragePooling2D([1, 12], stride: 1, padding: Padding.Same)] [MeanSquaredError]"),
        ("SameDown", "[Input(11, 3, 3)] [AveragePooling2D([5, 2], stride: 1, pads: [2, 0])] [MeanSquaredError]"),
        ("SameSmall", "[Input(2, 1, 3)] [AveragePooling2D(5, stride: 1, padding: Padding.Same)] [MeanSquaredError]"),
        ("Padded", "[Input(9, 19, 16)] [AveragePooling2D(3, stride: 2, pad: 1)] [MeanSquaredError]"),
        ("PaddedEach", "[Input(5, 7, 3)] [AveragePooling2D([3, 4], stride: 1, pads: [1, 2])] [MeanSquaredError]"),
        ("Tall", "[Input(13, 3, 3)] [AveragePooling2D([7, 1], stride: 3)] [MeanSquaredError]"),
        ("Wide", "[Input(3, 29, 3)] [AveragePooling2D([1, 14], stride: 15)] [MeanSquaredError]"),
        ("Whole", "[Input(5, 7, 19)] [AveragePooling2D([5, 7])] [MeanSquaredError]"),
        ("Pixel", "[Input(1, 1, 3)] [AveragePooling2D(1)] [MeanSquaredError]"),
        ("Learned", "[Input(6, 7, 3)] [Dense(17, activation: Activation.Tanh)] [AveragePooling2D(2)] [Flatten] [Dense(2)] [MeanSquaredError]"),
        ("CountsEveryPlace", "[Input(5, 7, 3)] [Dense(5, activation: Activation.Tanh)] [AveragePooling2D([2, 3], stride: 1, padding: Padding.Same, countIncludePad: true)] [MeanSquaredError]"),
        ("CountsPadding", "[Input(5, 7, 3)] [AveragePooling2D(3, stride: 2, pad: 1, countIncludePad: true)] [MeanSquaredError]"),
        ("CountsSame", "[Input(5, 7, 3)] [AveragePooling2D([2, 3], stride: 2, padding: Padding.Same, countIncludePad: true)] [MeanSquaredError]"));
}
