namespace NetGen.Analyzers.Layers;

/// <summary>What a normalisation along axes divides by.</summary>
public enum RowNormalizationKind
{
    /// <summary>(x − μ) / √(σ² + ε).</summary>
    Layer,

    /// <summary>x / √(mean(x²) + ε).</summary>
    Rms,

    /// <summary>x / max(√(Σx²), ε).</summary>
    Unit,
}
