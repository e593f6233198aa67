using NetGen.Tests.Contract;

namespace NetGen.Tests.Losses;

public sealed class SparseCategoricalCrossentropyTests : ContractTests<SparseCategoricalCrossentropyTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("SequenceInput", "[Input(2, 7)] [Identity] [SparseCategoricalCrossentropy]"),
        ("BehindPermute", "[Input(2, 7)] [Dense(3)] [Permute(2, 1)] [SparseCategoricalCrossentropy]"),
        ("Logits", "[Input(7)] [Dense(5)] [SparseCategoricalCrossentropy]"),
        ("Wide", "[Input(7)] [Dense(37)] [SparseCategoricalCrossentropy]"),
        ("TwoClasses", "[Input(3)] [Dense(2)] [SparseCategoricalCrossentropy]"),
        ("SoftmaxOption", "[Input(7)] [Dense(5, activation: Activation.Softmax)] [SparseCategoricalCrossentropy]"),
        ("SoftmaxLayer", "[Input(7)] [Dense(17)] [Softmax] [SparseCategoricalCrossentropy]"),
        ("LogSoftmaxLayer", "[Input(7)] [Dense(5)] [LogSoftmax] [SparseCategoricalCrossentropy]"),
        ("LogSoftmaxOption", "[Input(7)] [Dense(5, activation: Activation.LogSoftmax)] [SparseCategoricalCrossentropy]"),
        ("BehindViews", "[Input(3, 7)] [Dense(5)] [Softmax] [Reshape(3, 1, 5)] [Identity] [SparseCategoricalCrossentropy]"),
        ("Sequence", "[Input(3, 7)] [Dense(5)] [SparseCategoricalCrossentropy]"),
        ("Smoothed", "[Input(7)] [Dense(5)] [SparseCategoricalCrossentropy(labelSmoothing: 0.1f)]"),
        ("SmoothedSoftmax", "[Input(3, 7)] [Dense(17)] [Softmax] [SparseCategoricalCrossentropy(labelSmoothing: 0.2f, weight: 1.5f)]"),
        ("Direct", "[Input(5)] [Identity] [SparseCategoricalCrossentropy]"),
        ("DirectSoftmax", "[Input(5)] [Softmax] [SparseCategoricalCrossentropy]"),
        ("Ignored", "[Input(7)] [Dense(5)] [SparseCategoricalCrossentropy(ignoreLabel: -1)]"),
        ("IgnoredClass", "[Input(3, 7)] [Dense(5)] [SparseCategoricalCrossentropy(ignoreLabel: 0, labelSmoothing: 0.1f)]"),
        ("IgnoredSequence", "[Input(5, 3)] [Dense(4)] [Softmax] [SparseCategoricalCrossentropy(ignoreLabel: 255)]"),
        ("Mixture", """
            [Input(7)] [Dense(5, activation: Activation.Softmax, Name = "a")] [Dense(5, activation: Activation.Softmax, From = "input")] [Average("a")]
            [SparseCategoricalCrossentropy(fromLogits: false)]
            """),
        ("SmoothedMixture", """
            [Input(3, 7)] [Dense(17, activation: Activation.Softmax, Name = "a")] [Dense(17, activation: Activation.Softmax, From = "input")] [Average("a")]
            [SparseCategoricalCrossentropy(labelSmoothing: 0.1f, weight: 2, fromLogits: false)]
            """),
        ("Shares", "[Input(7)] [Dense(5)] [Softplus] [SparseCategoricalCrossentropy(fromLogits: false)]"),
        ("BehindPermutedSoftmax", "[Input(2, 7)] [Dense(3)] [Permute(2, 1)] [Softmax(axis: 1)] [SparseCategoricalCrossentropy(fromLogits: false)]"),
        ("FusedProbabilities", "[Input(7)] [Dense(5)] [Softmax] [SparseCategoricalCrossentropy(fromLogits: false)]"),
        ("MaskedMixture", """
            [Input(5, 7, Lengths = true)] [Dense(3, activation: Activation.Softmax, Name = "a")] [Dense(3, activation: Activation.Softmax, From = "input")] [Average("a")]
            [SparseCategoricalCrossentropy(fromLogits: false)]
            """));
}
