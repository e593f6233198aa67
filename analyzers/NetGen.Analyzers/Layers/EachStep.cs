using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>The input of a block in a <see cref="TimeDistributed"/>: the steps of a sequence, each a sample of the block's layers.</summary>
public sealed record EachStep : Layer;
