using NetGen;

namespace TinyGpt;

/// <summary>Says for each character of a text which one comes next: a transformer of four blocks.</summary>
[Network]
[Input(Context, Type = ElementType.Int32, Name = "characters")]
[Embedding(Vocabulary.Size, Width)]
[PositionEmbedding]
[Block<TransformerBlock>(repeat: 4)]
[LayerNormalization(epsilon: 1e-5f)]
[Dense(Vocabulary.Size, Name = "next")]
[SparseCategoricalCrossentropy]
internal sealed partial class CharacterNet
{
    /// <summary>Characters that it sees at once.</summary>
    public const int Context = 128;

    /// <summary>Numbers that it holds for each.</summary>
    public const int Width = 128;
}
