namespace NetGen.Benchmarks.Networks;

/// <summary>Predicts the next of 65 characters at each of 64.</summary>
[Network]
[Input(64, Type = ElementType.Int32)]
[Embedding(65, 64)]
[LSTM(128, returnSequences: true)]
[Dense(65)]
[SparseCategoricalCrossentropy]
internal sealed partial class CharacterLstmNetwork;

/// <summary>Its twin with the smaller cell.</summary>
[Network]
[Input(64, Type = ElementType.Int32)]
[Embedding(65, 64)]
[GRU(128, returnSequences: true)]
[Dense(65)]
[SparseCategoricalCrossentropy]
internal sealed partial class CharacterGruNetwork;

/// <summary>An audio effect, sample by sample.</summary>
[Network]
[Input(64, 1)]
[LSTM(32, returnSequences: true)]
[Dense(1)]
internal sealed partial class StreamLstm32Network;

/// <summary>A larger one.</summary>
[Network]
[Input(64, 1)]
[LSTM(64, returnSequences: true)]
[Dense(1)]
internal sealed partial class StreamLstm64Network;

/// <summary>One with the smaller cell.</summary>
[Network]
[Input(64, 1)]
[GRU(32, returnSequences: true)]
[Dense(1)]
internal sealed partial class StreamGru32Network;
