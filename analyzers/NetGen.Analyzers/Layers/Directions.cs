namespace NetGen.Analyzers.Layers;

/// <summary>The runtime's <c>NetGen.Bidirectional</c>, member by member.</summary>
public enum Directions
{
    None,
    Concat,
    Sum,
    Multiply,
    Average,
}
