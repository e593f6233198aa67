using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class SubtractTests : ContractTests<SubtractTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Two", "[Input(7)] [Dense(19, activation: Activation.Tanh, Name = \"a\")] [Dense(19, From = \"input\", Name = \"b\")] [Subtract(\"a\")] [Dense(3)] [MeanSquaredError]"),
        ("Named", "[Input(7)] [Tanh(Name = \"a\")] [Sigmoid(From = \"input\", Name = \"b\")] [Subtract(\"a\", \"b\")] [MeanSquaredError]"),
        ("Broadcast", "[Input(3, 5, Name = \"x\")] [Input(1, 5, Name = \"y\")] [Subtract(\"x\", \"y\")] [MeanSquaredError]"),
        ("BroadcastFeatures", "[Input(3, 17, Name = \"x\")] [Input(3, 1, Name = \"y\")] [Subtract(\"x\", \"y\")] [MeanSquaredError]"),
        ("BroadcastBoth", "[Input(3, 1, Name = \"x\")] [Input(1, 17, Name = \"y\")] [Subtract(\"x\", \"y\")] [MeanSquaredError]"),
        ("Inputs", "[Input(1, Name = \"x\")] [Input(1, Name = \"y\")] [Subtract(\"x\", \"y\")] [MeanSquaredError]"),
        ("Twice", "[Input(5)] [Dense(5, Name = \"a\")] [Subtract(\"input\")] [Tanh] [Subtract(\"a\")] [MeanSquaredError]"));
}
