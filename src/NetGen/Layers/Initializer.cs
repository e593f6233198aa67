namespace NetGen;

/// <summary>The distribution a parameter starts from. fanIn and fanOut are the numbers of inputs and outputs of the kernel, as Keras counts them.</summary>
public enum Initializer
{
    /// <summary>Uniform in ±√(6 / (fanIn + fanOut)).</summary>
    GlorotUniform,

    /// <summary>Normal, truncated at two standard deviations, of standard deviation √(2 / (fanIn + fanOut)).</summary>
    GlorotNormal,

    /// <summary>Uniform in ±√(6 / fanIn).</summary>
    HeUniform,

    /// <summary>Normal, truncated at two standard deviations, of standard deviation √(2 / fanIn).</summary>
    HeNormal,

    /// <summary>Uniform in ±√(3 / fanIn).</summary>
    LecunUniform,

    /// <summary>Normal, truncated at two standard deviations, of standard deviation √(1 / fanIn).</summary>
    LecunNormal,

    /// <summary>A matrix of orthonormal rows or columns, times the value (1 by default); kernels only.</summary>
    Orthogonal,

    /// <summary>Normal, truncated at two standard deviations; the value is the standard deviation, 0.05 by default.</summary>
    TruncatedNormal,

    /// <summary>Normal; the value is the standard deviation, 0.05 by default.</summary>
    RandomNormal,

    /// <summary>Uniform in ±value, 0.05 by default.</summary>
    RandomUniform,

    /// <summary>All 0.</summary>
    Zeros,

    /// <summary>All 1.</summary>
    Ones,

    /// <summary>All equal to the value, 0 by default.</summary>
    Constant,
}
