using NetGen.Tests.Contract;

namespace NetGen.Tests.Networks;

public sealed class BranchTests : ContractTests<BranchTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Diamond", """
            [Input(7)]
            [Dense(5, activation: Activation.Tanh, Name = "stem")]
            [Dense(17, activation: Activation.Sigmoid, Name = "left")]
            [Dense(17, From = "stem")]
            [Multiply("left")]
            [Dense(3)]
            [MeanSquaredError]
            """),
        ("Skip", """
            [Input(7)]
            [Dense(19, activation: Activation.ReLU, Name = "skip")]
            [Dense(11, activation: Activation.ReLU)]
            [Dense(19)]
            [Add("skip")]
            [ReLU]
            [Dense(3)]
            [SparseCategoricalCrossentropy]
            """),
        ("ManyReaders", """
            [Input(7)]
            [Dense(5, activation: Activation.Tanh, Name = "stem")]
            [Dense(3, Name = "a")]
            [Dense(3, From = "stem", Name = "b")]
            [Dense(3, From = "stem", Name = "c")]
            [Concatenate("a", "b", "c", "stem")]
            [Dense(2)]
            [MeanSquaredError]
            """),
        ("ActivationReadTwice", """
            [Input(7)]
            [Dense(5, Name = "linear")]
            [ReLU]
            [Multiply("linear")]
            [MeanSquaredError]
            """),
        ("TwoInputs", """
            [Input(7, Name = "state")]
            [Input(3, Name = "action")]
            [Dense(5, activation: Activation.Tanh, From = "state", Name = "encoded")]
            [Concatenate("encoded", "action")]
            [Dense(1)]
            [MeanSquaredError]
            """),
        ("TwoOutputs", """
            [Input(7)]
            [Dense(19, activation: Activation.ReLU, Name = "stem")]
            [Dense(5, Name = "policy")]
            [Dense(1, activation: Activation.Tanh, From = "stem", Name = "value")]
            [Output("policy")]
            [Output("value")]
            [SparseCategoricalCrossentropy(From = "policy")]
            [MeanSquaredError(weight: 0.5f, From = "value")]
            """),
        ("OutputInTheMiddle", """
            [Input(7)]
            [Dense(5, activation: Activation.Tanh, Name = "code")]
            [Dense(7, Name = "decoded")]
            [Output("code")]
            [Output("decoded")]
            [MeanSquaredError(From = "decoded")]
            [MeanAbsoluteError(weight: 0.1f, From = "code")]
            """),
        ("TwoLossesOnOneOutput", """
            [Input(7)]
            [Dense(5, Name = "estimate")]
            [Huber]
            [MeanAbsoluteError(weight: 0.25f)]
            """),
        ("SoftmaxTwice", """
            [Input(7)]
            [Dense(5)]
            [Softmax(Name = "probabilities")]
            [Dense(3, Name = "score")]
            [Output("probabilities")]
            [Output("score")]
            [CategoricalCrossentropy(From = "probabilities")]
            [MeanSquaredError(From = "score")]
            """),
        ("MixedRanks", """
            [Input(3, 5, Name = "sequence")]
            [Input(7, Name = "context")]
            [Dense(5, From = "context")]
            [RepeatVector(3)]
            [Add("sequence")]
            [Flatten]
            [Dense(2)]
            [MeanSquaredError]
            """));
}
