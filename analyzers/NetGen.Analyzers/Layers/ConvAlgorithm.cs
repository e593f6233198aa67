namespace NetGen.Analyzers.Layers;

/// <summary>The runtime's <c>NetGen.ConvolutionAlgorithm</c>, member by member.</summary>
public enum ConvAlgorithm
{
    Auto,
    Direct,
    Winograd2,
    Winograd4,
}
