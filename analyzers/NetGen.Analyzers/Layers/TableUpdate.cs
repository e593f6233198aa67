namespace NetGen.Analyzers.Layers;

/// <summary>The runtime's <c>NetGen.TableUpdate</c>, member by member.</summary>
public enum TableUpdate
{
    Auto,
    Dense,
    Sparse,
}
