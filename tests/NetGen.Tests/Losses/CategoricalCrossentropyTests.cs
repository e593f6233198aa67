using NetGen.Tests.Contract;

namespace NetGen.Tests.Losses;

public sealed class CategoricalCrossentropyTests : ContractTests<CategoricalCrossentropyTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("SequenceInput", "[Input(2, 7)] [Identity] [CategoricalCrossentropy]"),
        ("BehindPermute", "[Input(2, 7)] [Dense(3)] [Permute(2, 1)] [CategoricalCrossentropy]"),
        ("Logits", "[Input(7)] [Dense(5)] [CategoricalCrossentropy]"),
        ("Wide", "[Input(7)] [Dense(37)] [CategoricalCrossentropy]"),
        ("TwoClasses", "[Input(3)] [Dense(2)] [CategoricalCrossentropy]"),
        ("SoftmaxOption", "[Input(7)] [Dense(5, activation: Activation.Softmax)] [CategoricalCrossentropy]"),
        ("SoftmaxLayer", "[Input(7)] [Dense(17)] [Softmax] [CategoricalCrossentropy]"),
        ("LogSoftmaxLayer", "[Input(7)] [Dense(5)] [LogSoftmax] [CategoricalCrossentropy]"),
        ("LogSoftmaxOption", "[Input(7)] [Dense(5, activation: Activation.LogSoftmax)] [CategoricalCrossentropy]"),
        ("BehindViews", "[Input(3, 7)] [Dense(5)] [Softmax] [Reshape(3, 1, 5)] [Identity] [CategoricalCrossentropy]"),
        ("Sequence", "[Input(3, 7)] [Dense(5)] [CategoricalCrossentropy]"),
        ("Smoothed", "[Input(7)] [Dense(5)] [CategoricalCrossentropy(labelSmoothing: 0.1f)]"),
        ("SmoothedSoftmax", "[Input(3, 7)] [Dense(17)] [Softmax] [CategoricalCrossentropy(labelSmoothing: 0.2f, weight: 1.5f)]"),
        ("Direct", "[Input(5)] [Identity] [CategoricalCrossentropy]"),
        ("DirectSoftmax", "[Input(5)] [Softmax] [CategoricalCrossentropy]"),
        ("Mixture", """
            [Input(7)] [Dense(5, activation: Activation.Softmax, Name = "a")] [Dense(5, activation: Activation.Softmax, From = "input")] [Average("a")]
            [CategoricalCrossentropy(fromLogits: false)]
            """),
        ("SmoothedMixture", """
            [Input(3, 7)] [Dense(17, activation: Activation.Softmax, Name = "a")] [Dense(17, activation: Activation.Softmax, From = "input")] [Average("a")]
            [CategoricalCrossentropy(labelSmoothing: 0.1f, weight: 2, fromLogits: false)]
            """),
        ("Shares", "[Input(7)] [Dense(5)] [Softplus] [CategoricalCrossentropy(fromLogits: false)]"),
        ("BehindPermutedSoftmax", "[Input(2, 7)] [Dense(3)] [Permute(2, 1)] [Softmax(axis: 1)] [CategoricalCrossentropy(fromLogits: false)]"),
        ("FusedProbabilities", "[Input(7)] [Dense(5)] [Softmax] [CategoricalCrossentropy(fromLogits: false)]"),
        ("MaskedMixture", """
            [Input(5, 7, Lengths = true)] [Dense(3, activation: Activation.Softmax, Name = "a")] [Dense(3, activation: Activation.Softmax, From = "input")] [Average("a")]
            [CategoricalCrossentropy(fromLogits: false)]
            """));
}
