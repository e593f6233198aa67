namespace NetGen.Analyzers.Layers;

/// <summary>The runtime's <c>NetGen.Interpolation</c>, member by member.</summary>
public enum Interpolation
{
    Nearest,
    Bilinear,
}
