using NetGen.Tests.Contract;

namespace NetGen.Tests.Losses;

public sealed class BinaryCrossentropyTests : ContractTests<BinaryCrossentropyTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("SequenceInput", "[Input(2, 7)] [Identity] [BinaryCrossentropy]"),
        ("BehindPermute", "[Input(2, 7)] [Dense(3)] [Permute(2, 1)] [BinaryCrossentropy]"),
        ("Logits", "[Input(7)] [Dense(5)] [BinaryCrossentropy]"),
        ("One", "[Input(3)] [Dense(1)] [BinaryCrossentropy]"),
        ("SigmoidOption", "[Input(7)] [Dense(17, activation: Activation.Sigmoid)] [BinaryCrossentropy]"),
        ("SigmoidLayer", "[Input(7)] [Dense(5)] [Sigmoid] [BinaryCrossentropy]"),
        ("BehindViews", "[Input(3, 7)] [Dense(5)] [Sigmoid] [Reshape(3, 1, 5)] [BinaryCrossentropy]"),
        ("Sequence", "[Input(3, 7)] [Dense(5)] [BinaryCrossentropy]"),
        ("Smoothed", "[Input(7)] [Dense(5)] [Sigmoid] [BinaryCrossentropy(labelSmoothing: 0.1f, weight: 3)]"),
        ("Probabilities", """
            [Input(7)] [Dense(5, activation: Activation.Sigmoid, Name = "a")] [Dense(5, activation: Activation.Sigmoid, From = "input")] [Average("a")]
            [BinaryCrossentropy(fromLogits: false)]
            """),
        ("SmoothedProbabilities", """
            [Input(3, 7)] [Dense(17, activation: Activation.Sigmoid, Name = "a")] [Dense(17, activation: Activation.Sigmoid, From = "input")] [Multiply("a")]
            [BinaryCrossentropy(labelSmoothing: 0.1f, weight: 3, fromLogits: false)]
            """),
        ("ProbabilitiesBehindPermute", "[Input(2, 7)] [Dense(3)] [Sigmoid] [Permute(2, 1)] [BinaryCrossentropy(fromLogits: false)]"),
        ("FusedProbabilities", "[Input(7)] [Dense(5)] [Sigmoid] [BinaryCrossentropy(fromLogits: false)]"));
}
