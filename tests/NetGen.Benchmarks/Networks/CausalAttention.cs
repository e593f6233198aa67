namespace NetGen.Benchmarks.Networks;

/// <summary>A head of causal attention alone: 128 steps of 32 features.</summary>
[Network(InputGradient = true)]
[Input(128, 32)]
[Attention(causal: true)]
[MeanSquaredError]
internal sealed partial class CausalAttention;
