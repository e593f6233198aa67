using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class AttentionTests : ContractTests<AttentionTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Itself", "[Input(5, 7)] [Attention] [MeanSquaredError]"),
        ("Causal", "[Input(19, 7)] [Attention(causal: true)] [MeanSquaredError]"),
        ("Scaled", "[Input(5, 7)] [Attention(scale: 0.5f)] [MeanSquaredError]"),
        ("OneStep", "[Input(1, 7)] [Attention] [MeanSquaredError]"),
        ("OneFeature", "[Input(5, 1)] [Attention] [MeanSquaredError]"),
        ("Value", "[Input(5, 7, Name = \"x\")] [Input(3, 7, Name = \"m\")] [Attention(\"m\", From = \"x\")] [MeanSquaredError]"),
        ("KeyAndValue", """
            [Input(5, 7, Name = "x")] [Input(18, 7, Name = "k")] [Input(18, 19, Name = "v")] [Attention("v", key: "k", From = "x")] [Dense(3)] [MeanSquaredError]
            """),
        ("Projected", """
            [Input(9, 7)] [Dense(33, Name = "q")] [Dense(33, From = "input", Name = "k")] [Dense(16, From = "input", Name = "v")]
            [Attention("v", key: "k", causal: true, From = "q")] [Dense(3)] [MeanSquaredError]
            """),
        ("FewerKeysCausal", "[Input(37, 6, Name = \"x\")] [Input(20, 6, Name = \"m\")] [Attention(\"m\", causal: true, From = \"x\")] [MeanSquaredError]"),
        ("MoreKeysCausal", "[Input(4, 6, Name = \"x\")] [Input(33, 6, Name = \"m\")] [Attention(\"m\", causal: true, From = \"x\")] [MeanSquaredError]"),
        ("Strips", "[Input(67, 16)] [Dense(32)] [Attention(causal: true)] [MeanSquaredError]"),
        ("Masked", "[Input(19, 2)] [ReLU] [Masking] [Dense(5)] [Attention] [MeanSquaredError]"),
        ("MaskedCausal", "[Input(19, 2)] [ReLU] [Masking] [Dense(5)] [Attention(causal: true)] [Dense(3)] [MeanSquaredError]"),
        ("AllMasked", "[Input(3, 5, Name = \"x\")] [Input(2, 2, Name = \"m\")] [ReLU(From = \"m\")] [Masking] [Dense(5, Name = \"v\")] [Attention(\"v\", From = \"x\")] [MeanSquaredError]"),
        ("Wide", "[Input(3, 150)] [Attention] [MeanSquaredError]"));
}
