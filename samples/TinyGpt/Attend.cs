using NetGen;

namespace TinyGpt;

/// <summary>What characters learn from those before them; the normalisation comes first, so that the way around the block stays straight.</summary>
[Block]
[LayerNormalization(epsilon: 1e-5f)]
[MultiHeadAttention(4, causal: true)]
internal sealed class Attend;
