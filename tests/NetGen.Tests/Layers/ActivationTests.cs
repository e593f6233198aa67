using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class ActivationTests : ContractTests<ActivationTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Tanh", "[Input(7)] [Activation(Activation.Tanh)] [MeanSquaredError]"),
        ("Linear", "[Input(7)] [Dense(3)] [Activation(Activation.Linear)] [MeanSquaredError]"),
        ("Softmax", "[Input(3, 5)] [Activation(Activation.Softmax)] [MeanSquaredError]"),
        ("PReLU", "[Input(3, 5)] [Activation(Activation.PReLU)] [MeanSquaredError]"),
        ("GELUTanh", "[Input(7)] [Activation(Activation.GELUTanh)] [Dense(2)] [MeanSquaredError]"));
}
