using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>A class that is used as a block.</summary>
/// <param name="FullName">Its full name, by which uses refer to it.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Marker"><c>Block</c>; or <c>Network</c>, or nothing, for a class that is no block.</param>
/// <param name="IsLocal">Whether it is in the assembly of the class that uses it, so that its own mistakes are reported on it.</param>
/// <param name="IsUnresolved">Whether it has an attribute that the compiler does not know.</param>
/// <param name="Attributes">Its layers and the like, in order.</param>
/// <param name="Findings">Mistakes of its class.</param>
public sealed record BlockDeclaration(
    string FullName,
    string Name,
    string Marker,
    bool IsLocal,
    bool IsUnresolved,
    EquatableArray<AttributeDeclaration> Attributes,
    EquatableArray<Finding> Findings)
{
    /// <summary>Whether it can be used as a block.</summary>
    public bool IsBlock => Marker == NetworkReader.Block;

    /// <summary>Whether it has layers but does not say what it is: its own mistake, and reported there.</summary>
    public bool LacksMarker => Marker.Length == 0 && IsLocal && Attributes.Count > 0;
}
