using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class AddTests : ContractTests<AddTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Two", "[Input(7)] [Dense(19, activation: Activation.Tanh, Name = \"a\")] [Dense(19, From = \"input\", Name = \"b\")] [Add(\"a\")] [Dense(3)] [MeanSquaredError]"),
        ("Named", "[Input(7)] [Tanh(Name = \"a\")] [Sigmoid(From = \"input\", Name = \"b\")] [Add(\"a\", \"b\")] [MeanSquaredError]"),
        ("Broadcast", "[Input(3, 5, Name = \"x\")] [Input(1, 5, Name = \"y\")] [Add(\"x\", \"y\")] [MeanSquaredError]"),
        ("BroadcastFeatures", "[Input(3, 17, Name = \"x\")] [Input(3, 1, Name = \"y\")] [Add(\"x\", \"y\")] [MeanSquaredError]"),
        ("BroadcastBoth", "[Input(3, 1, Name = \"x\")] [Input(1, 17, Name = \"y\")] [Add(\"x\", \"y\")] [MeanSquaredError]"),
        ("Inputs", "[Input(1, Name = \"x\")] [Input(1, Name = \"y\")] [Add(\"x\", \"y\")] [MeanSquaredError]"),
        ("Twice", "[Input(5)] [Tanh(Name = \"a\")] [Add(\"input\")] [Add(\"a\")] [MeanSquaredError]"),
        ("Three", "[Input(7)] [Tanh(Name = \"a\")] [Sigmoid(From = \"input\", Name = \"b\")] [Softsign(From = \"input\", Name = \"c\")] [Add(\"a\", \"b\", \"c\")] [MeanSquaredError]"),
        ("BroadcastThree", "[Input(3, 1, Name = \"x\")] [Input(1, 5, Name = \"y\")] [Input(3, 5, Name = \"z\")] [Add(\"x\", \"y\", \"z\")] [MeanSquaredError]"));
}
