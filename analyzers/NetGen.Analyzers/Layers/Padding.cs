namespace NetGen.Analyzers.Layers;

/// <summary>The runtime's <c>NetGen.Padding</c>, member by member.</summary>
internal enum Padding
{
    Valid,
    Same,
    Causal,
}
