using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class MaximumTests : ContractTests<MaximumTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Two", "[Input(7)] [Dense(19, activation: Activation.Tanh, Name = \"a\")] [Dense(19, From = \"input\", Name = \"b\")] [Maximum(\"a\")] [Dense(3)] [MeanSquaredError]"),
        ("Named", "[Input(7)] [Tanh(Name = \"a\")] [Sigmoid(From = \"input\", Name = \"b\")] [Maximum(\"a\", \"b\")] [MeanSquaredError]"),
        ("Broadcast", "[Input(3, 5, Name = \"x\")] [Input(1, 5, Name = \"y\")] [Maximum(\"x\", \"y\")] [MeanSquaredError]"),
        ("BroadcastFeatures", "[Input(3, 17, Name = \"x\")] [Input(3, 1, Name = \"y\")] [Maximum(\"x\", \"y\")] [MeanSquaredError]"),
        ("BroadcastBoth", "[Input(3, 1, Name = \"x\")] [Input(1, 17, Name = \"y\")] [Maximum(\"x\", \"y\")] [MeanSquaredError]"),
        ("Inputs", "[Input(1, Name = \"x\")] [Input(1, Name = \"y\")] [Maximum(\"x\", \"y\")] [MeanSquaredError]"),
        ("Twice", "[Input(5)] [Tanh(Name = \"a\")] [Maximum(\"input\")] [Maximum(\"a\")] [MeanSquaredError]"),
        ("Three", "[Input(7)] [Tanh(Name = \"a\")] [Sigmoid(From = \"input\", Name = \"b\")] [Softsign(From = \"input\", Name = \"c\")] [Maximum(\"a\", \"b\", \"c\")] [MeanSquaredError]"),
        ("BroadcastThree", "[Input(3, 1, Name = \"x\")] [Input(1, 5, Name = \"y\")] [Input(3, 5, Name = \"z\")] [Maximum(\"x\", \"y\", \"z\")] [MeanSquaredError]"));
}
