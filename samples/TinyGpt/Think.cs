using NetGen;

namespace TinyGpt;

/// <summary>What each character makes of it.</summary>
[Block]
[LayerNormalization(epsilon: 1e-5f)]
[Dense(4 * CharacterNet.Width, activation: Activation.GELU)]
[Dense(CharacterNet.Width)]
internal sealed class Think;
