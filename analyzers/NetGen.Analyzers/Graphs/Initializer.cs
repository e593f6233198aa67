namespace NetGen.Analyzers.Graphs;

/// <summary>How a parameter starts.</summary>
/// <param name="Kind">The distribution.</param>
/// <param name="Value">Constant: the value; TruncatedNormal, RandomNormal: standard deviation; RandomUniform: limit; Orthogonal: gain; NaN: the kind's default.</param>
public readonly record struct Initializer(InitializerKind Kind, float Value = float.NaN);

/// <summary>The runtime's <c>NetGen.Initializer</c>, member by member.</summary>
public enum InitializerKind
{
    GlorotUniform,
    GlorotNormal,
    HeUniform,
    HeNormal,
    LecunUniform,
    LecunNormal,
    Orthogonal,
    TruncatedNormal,
    RandomNormal,
    RandomUniform,
    Zeros,
    Ones,
    Constant,
}
