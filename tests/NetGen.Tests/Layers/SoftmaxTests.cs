using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class SoftmaxTests : ContractTests<SoftmaxTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Last", "[Input(17)] [Softmax] [MeanSquaredError]"),
        ("One", "[Input(1)] [Softmax] [MeanSquaredError]"),
        ("Sequence", "[Input(3, 5)] [Softmax] [MeanSquaredError]"),
        ("FirstAxis", "[Input(3, 5)] [Softmax(axis: 1)] [MeanSquaredError]"),
        ("MiddleAxis", "[Input(2, 7, 5)] [Softmax(axis: 2)] [MeanSquaredError]"),
        ("Inner", "[Input(7)] [Dense(19)] [Softmax] [Dense(3)] [MeanSquaredError]"),
        ("Option", "[Input(7)] [Dense(33, activation: Activation.Softmax)] [Dense(3)] [MeanSquaredError]"),
        ("InnerFirstAxis", "[Input(5, 7)] [Dense(3)] [Softmax(axis: 1)] [Dense(2)] [MeanSquaredError]"),
        ("OverMaskedSteps", "[Input(5, 2)] [ReLU] [Masking] [Dense(3)] [Softmax(axis: 1)] [Dense(2)] [MeanSquaredError]"),
        ("OverLengths", "[Input(19, 3, Lengths = true)] [Softmax(axis: 1)] [MeanSquaredError]"),
        ("OverNothing", "[Network] [Input(5, Type = ElementType.Int32)] [Embedding(1, 3, maskZero: true)] [Softmax(axis: 1)] [Flatten] [Dense(2)] [MeanSquaredError]"));
}
