using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>A class that is used as a block.</summary>
/// <param name="FullName">Its full name, by which uses refer to it.</param>
/// <param name="Name">Its short name.</param>
/// <param name="IsBlock">Whether it has <c>[Block]</c>.</param>
/// <param name="IsLocal">Whether it is in the assembly of the class that uses it, so that its own mistakes are reported on it.</param>
/// <param name="IsUnresolved">Whether it has an attribute that the compiler does not know.</param>
/// <param name="Attributes">Its layers and the like, in order.</param>
/// <param name="Findings">Mistakes of its class.</param>
public sealed record BlockDeclaration(
    string FullName,
    string Name,
    bool IsBlock,
    bool IsLocal,
    bool IsUnresolved,
    EquatableArray<AttributeDeclaration> Attributes,
    EquatableArray<Finding> Findings);
