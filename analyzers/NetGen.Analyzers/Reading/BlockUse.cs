namespace NetGen.Analyzers.Reading;

/// <summary>The use of a block.</summary>
/// <param name="FullName">The block.</param>
/// <param name="Name">Its short name.</param>
/// <param name="IsResidual">Whether its input is added to its output.</param>
/// <param name="IsDistributed">Whether it runs on each step of its input.</param>
/// <param name="HasProjection">Whether a projection takes the input there where shapes differ.</param>
internal sealed record BlockUse(string FullName, string Name, bool IsResidual, bool IsDistributed, bool HasProjection);
