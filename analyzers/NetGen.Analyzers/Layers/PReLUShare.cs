namespace NetGen.Analyzers.Layers;

/// <summary>The runtime's <c>NetGen.PReLUShare</c>, member by member.</summary>
internal enum PReLUShare
{
    PerElement,
    PerChannel,
    All,
}
