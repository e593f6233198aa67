namespace NetGen.Benchmarks.Networks;

/// <summary>A character transformer: four pre-norm blocks of width 128 with four heads, context 128, vocabulary 65.</summary>
[Network]
[Input(128, Type = ElementType.Int32)]
[Embedding(65, 128)]
[PositionEmbedding]
[Block<TransformerBlock>(repeat: 4)]
[LayerNormalization(epsilon: 1e-5f)]
[Dense(65)]
[SparseCategoricalCrossentropy]
internal sealed partial class TransformerNetwork;
