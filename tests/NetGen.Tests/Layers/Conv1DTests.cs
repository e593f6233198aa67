using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class Conv1DTests : ContractTests<Conv1DTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("OneStep", "[Input(1, 1)] [Conv1D(1, 1)] [MeanSquaredError]"),
        ("Valid", "[Input(13, 5)] [Conv1D(7, 3)] [MeanSquaredError]"),
        ("Same", "[Input(11, 3)] [Conv1D(19, 4, stride: 3, padding: Padding.Same)] [MeanSquaredError]"),
        ("Causal", "[Input(9, 2)] [Conv1D(5, 3, padding: Padding.Causal)] [MeanSquaredError]"),
        ("CausalDilated", "[Input(9, 17)] [Conv1D(3, 2, padding: Padding.Causal, dilation: 4)] [MeanSquaredError]"),
        ("CausalStride", "[Input(10, 2)] [Conv1D(5, 3, padding: Padding.Causal, stride: 2)] [MeanSquaredError]"),
        ("CausalLonger", "[Input(3, 2)] [Conv1D(5, 7, padding: Padding.Causal)] [MeanSquaredError]"),
        ("Pad", "[Input(7, 3)] [Conv1D(5, 5, pad: 2, stride: 2)] [MeanSquaredError]"),
        ("Groups", "[Input(7, 9)] [Conv1D(6, 3, groups: 3, dilation: 2)] [MeanSquaredError]"),
        ("Deep", "[Input(17, 1)] [Conv1D(5, 3, activation: Activation.Tanh)] [Conv1D(18, 3, stride: 2, activation: Activation.Sigmoid)] [Flatten] [Dense(3)] [MeanSquaredError]"));
}
