using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class ConcatenateTests : ContractTests<ConcatenateTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Two", "[Input(7)] [Dense(19, activation: Activation.Tanh, Name = \"a\")] [Dense(5, From = \"input\")] [Concatenate(\"a\")] [Dense(3)] [MeanSquaredError]"),
        ("Panels", "[Input(7)] [Dense(16, Name = \"a\")] [Dense(32, From = \"input\", Name = \"b\")] [Concatenate(\"a\", \"b\")] [Dense(3)] [MeanSquaredError]"),
        ("Three", "[Input(1, Name = \"x\")] [Input(2, Name = \"y\")] [Input(3, Name = \"z\")] [Concatenate(\"x\", \"y\", \"z\")] [MeanSquaredError]"),
        ("FirstAxis", "[Input(3, 5, Name = \"x\")] [Input(2, 5, Name = \"y\")] [Concatenate(\"x\", \"y\", axis: 1)] [Dense(2)] [MeanSquaredError]"),
        ("LastOfThree", "[Input(2, 3, 5, Name = \"x\")] [Input(2, 3, 17, Name = \"y\")] [Concatenate(\"x\", \"y\", axis: 3)] [Dense(2)] [MeanSquaredError]"),
        ("MiddleOfThree", "[Input(2, 3, 5, Name = \"x\")] [Input(2, 1, 5, Name = \"y\")] [Concatenate(\"x\", \"y\", axis: 2)] [MeanSquaredError]"),
        ("Itself", "[Input(5)] [Dense(3, Name = \"a\")] [Concatenate(\"a\", \"a\")] [MeanSquaredError]"));
}
