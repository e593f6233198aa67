using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class AverageTests : ContractTests<AverageTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Two", "[Input(7)] [Dense(19, activation: Activation.Tanh, Name = \"a\")] [Dense(19, From = \"input\", Name = \"b\")] [Average(\"a\")] [Dense(3)] [MeanSquaredError]"),
        ("Named", "[Input(7)] [Tanh(Name = \"a\")] [Sigmoid(From = \"input\", Name = \"b\")] [Average(\"a\", \"b\")] [MeanSquaredError]"),
        ("Broadcast", "[Input(3, 5, Name = \"x\")] [Input(1, 5, Name = \"y\")] [Average(\"x\", \"y\")] [MeanSquaredError]"),
        ("BroadcastFeatures", "[Input(3, 17, Name = \"x\")] [Input(3, 1, Name = \"y\")] [Average(\"x\", \"y\")] [MeanSquaredError]"),
        ("BroadcastBoth", "[Input(3, 1, Name = \"x\")] [Input(1, 17, Name = \"y\")] [Average(\"x\", \"y\")] [MeanSquaredError]"),
        ("Inputs", "[Input(1, Name = \"x\")] [Input(1, Name = \"y\")] [Average(\"x\", \"y\")] [MeanSquaredError]"),
        ("Twice", "[Input(5)] [Tanh(Name = \"a\")] [Average(\"input\")] [Average(\"a\")] [MeanSquaredError]"),
        ("Three", "[Input(7)] [Tanh(Name = \"a\")] [Sigmoid(From = \"input\", Name = \"b\")] [Softsign(From = \"input\", Name = \"c\")] [Average(\"a\", \"b\", \"c\")] [MeanSquaredError]"),
        ("BroadcastThree", "[Input(3, 1, Name = \"x\")] [Input(1, 5, Name = \"y\")] [Input(3, 5, Name = \"z\")] [Average(\"x\", \"y\", \"z\")] [MeanSquaredError]"));
}
