using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>A network after all checks.</summary>
/// <param name="Graph">Its graph; null if anything is wrong.</param>
/// <param name="Findings">What is wrong; empty with a null graph if the compiler itself says what is wrong.</param>
/// <param name="Signature">Its API as far as it is known, for a broken network too.</param>
public sealed record CheckedNetwork(Graph? Graph, EquatableArray<Finding> Findings, NetworkSignature Signature);
