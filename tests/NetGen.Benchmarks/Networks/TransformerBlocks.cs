namespace NetGen.Benchmarks.Networks;

/// <summary>Attention, then a dense network for each character, each added to what it reads.</summary>
[Block]
[Residual<TransformerAttention>]
[Residual<TransformerFeedForward>]
internal sealed class TransformerBlock;

/// <summary>Causal attention of four heads behind a normalisation.</summary>
[Block]
[LayerNormalization(epsilon: 1e-5f)]
[MultiHeadAttention(4, causal: true)]
internal sealed class TransformerAttention;

/// <summary>Two dense layers behind a normalisation.</summary>
[Block]
[LayerNormalization(epsilon: 1e-5f)]
[Dense(512, activation: Activation.GELU)]
[Dense(128)]
internal sealed class TransformerFeedForward;
