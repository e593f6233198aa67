using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class UpSampling2DTests : ContractTests<UpSampling2DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Default", "[Input(3, 5, 3)] [UpSampling2D] [MeanSquaredError]"),
        ("Oblong", "[Input(2, 3, 17)] [UpSampling2D([3, 2])] [Dense(3)] [MeanSquaredError]"),
        ("Bilinear", "[Input(3, 5, 3)] [UpSampling2D(2, Interpolation.Bilinear)] [MeanSquaredError]"),
        ("BilinearOdd", "[Input(4, 3, 17)] [UpSampling2D([3, 5], Interpolation.Bilinear)] [Dense(3)] [MeanSquaredError]"),
        ("BilinearFour", "[Input(2, 3, 16)] [UpSampling2D([4, 1], interpolation: Interpolation.Bilinear)] [MeanSquaredError]"),
        ("BilinearEight", "[Input(3, 2, 3)] [UpSampling2D([8, 2], interpolation: Interpolation.Bilinear)] [MeanSquaredError]"),
        ("BilinearSixNine", "[Input(3, 3, 3)] [UpSampling2D([6, 9], interpolation: Interpolation.Bilinear)] [MeanSquaredError]"),
        ("BilinearAcross", "[Input(1, 5, 17)] [UpSampling2D([1, 2], interpolation: Interpolation.Bilinear)] [MeanSquaredError]"),
        ("BilinearDown", "[Input(5, 1, 3)] [UpSampling2D([2, 3], interpolation: Interpolation.Bilinear)] [MeanSquaredError]"),
        ("BilinearPixel", "[Input(1, 1, 3)] [UpSampling2D(3, Interpolation.Bilinear)] [MeanSquaredError]"),
        ("Learned", "[Input(3, 2, 2)] [Dense(16, activation: Activation.Tanh)] [UpSampling2D(2, Interpolation.Bilinear)] [Dense(2)] [MeanSquaredError]"));
}
