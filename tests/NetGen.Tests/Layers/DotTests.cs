using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class DotTests : ContractTests<DotTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Vectors", "[Input(7, Name = \"x\")] [Input(7, Name = \"y\")] [Dot(\"x\", \"y\")] [MeanSquaredError]"),
        ("Cosine", "[Input(19, Name = \"x\")] [Input(19, Name = \"y\")] [Dot(\"x\", \"y\", normalize: true)] [MeanSquaredError]"),
        ("Matrices", "[Input(3, 5, Name = \"x\")] [Input(2, 5, Name = \"y\")] [Dot(\"x\", \"y\")] [MeanSquaredError]"),
        ("FirstAxes", "[Input(5, 3, Name = \"x\")] [Input(5, 17, Name = \"y\")] [Dot(\"x\", \"y\", axes: 1)] [MeanSquaredError]"),
        ("MixedAxes", "[Input(3, 5, Name = \"x\")] [Input(5, 2, Name = \"y\")] [Dot(\"x\", \"y\", axes: [2, 1])] [Dense(3)] [MeanSquaredError]"),
        ("CosineMatrices", "[Input(3, 5, Name = \"x\")] [Input(5, 2, Name = \"y\")] [Dot(\"x\", \"y\", axes: [2, 1], normalize: true)] [MeanSquaredError]"),
        ("RankThree", "[Input(2, 3, 5, Name = \"x\")] [Input(7, 5, Name = \"y\")] [Dot(\"x\", \"y\")] [MeanSquaredError]"),
        ("Learned", "[Input(3, 7)] [Dense(5, Name = \"q\")] [Dense(5, From = \"input\", Name = \"k\")] [Dot(\"q\", \"k\")] [Softmax] [Dense(2)] [MeanSquaredError]"),
        ("Itself", "[Input(3, 5)] [Dense(4, Name = \"q\")] [Dot(\"q\", \"q\")] [MeanSquaredError]"));
}
