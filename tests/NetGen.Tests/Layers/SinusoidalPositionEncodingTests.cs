using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class SinusoidalPositionEncodingTests : ContractTests<SinusoidalPositionEncodingTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("One", "[Input(1, 3)] [SinusoidalPositionEncoding] [MeanSquaredError]"),
        ("OneFeature", "[Input(5, 1)] [SinusoidalPositionEncoding] [MeanSquaredError]"),
        ("Prime", "[Input(7, 19)] [SinusoidalPositionEncoding] [Dense(3)] [MeanSquaredError]"),
        ("Wavelength", "[Input(37, 6)] [SinusoidalPositionEncoding(100)] [Dense(3)] [MeanSquaredError]"),
        ("OfTokens", "[Network] [Input(5, Type = ElementType.Int32)] [Embedding(7, 4)] [SinusoidalPositionEncoding] [Dense(3)] [SparseCategoricalCrossentropy]"),
        ("Causal", "[Input(5, 3)] [SinusoidalPositionEncoding] [Conv1D(4, 2, padding: Padding.Causal)] [MeanSquaredError]"));
}
