using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class GroupQueryAttentionTests : ContractTests<GroupQueryAttentionTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Grouped", "[Input(19, 9)] [GroupQueryAttention(16, 4, 2, causal: true)] [MeanSquaredError]"),
        ("MultiQuery", "[Input(6, 12)] [GroupQueryAttention(5, 3, 1)] [MeanSquaredError]"),
        ("AllHeads", "[Input(5, 7)] [GroupQueryAttention(4, 2, 2, useBias: false)] [Dense(2)] [MeanSquaredError]"),
        ("Rotary", "[Input(9, 12)] [GroupQueryAttention(6, 4, 2, rotary: true, rotaryWavelength: 100, causal: true)] [MeanSquaredError]"),
        ("Cross", """
            [Input(5, 7, Name = "x")] [Input(9, 11, Name = "v")] [Input(9, 3, Name = "k")]
            [GroupQueryAttention(16, 4, 2, value: "v", key: "k", l2: 0.01f, From = "x")] [MeanSquaredError]
            """));
}
