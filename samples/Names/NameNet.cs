using NetGen;

namespace Names;

/// <summary>Says for each letter of a name which one comes next, or that the name ends.</summary>
[Network]
[Input(MaxLetters + 1, Type = ElementType.Int32, Lengths = true, Name = "letters")]
[Embedding(Alphabet.Size, 24)]
[GRU(96, returnSequences: true)]
[Dropout(0.3f)]
[Dense(Alphabet.Size, Name = "next")]
[SparseCategoricalCrossentropy]
internal sealed partial class NameNet
{
    /// <summary>Letters of the longest name that it learns; before the first stands the mark of a name's border.</summary>
    public const int MaxLetters = 19;
}
