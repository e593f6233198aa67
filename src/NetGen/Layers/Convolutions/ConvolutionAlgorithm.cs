namespace NetGen;

/// <summary>How a two-dimensional convolution is computed.</summary>
public enum ConvolutionAlgorithm
{
    /// <summary>The build chooses by a model of the costs.</summary>
    Auto,

    /// <summary>By the definition.</summary>
    Direct,

    /// <summary>Winograd's F(2×2, 3×3): 2.25 times fewer multiplications. Kernels of 3×3, stride 1, dilation 1, one group only.</summary>
    Winograd2,

    /// <summary>
    /// Winograd's F(4×4, 3×3): 4 times fewer multiplications, rounding errors up to 2.5 times larger; a NaN or an infinity reaches all
    /// outputs of its tiles. Kernels of 3×3, stride 1, dilation 1, one group only.
    /// </summary>
    Winograd4,
}
