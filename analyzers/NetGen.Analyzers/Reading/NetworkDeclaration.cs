using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>All that a network's graph depends on, as primitives: equal for equal declarations wherever they stand.</summary>
/// <param name="Class">The class to complete.</param>
/// <param name="CanComplete">Whether generated code can be added to the class.</param>
/// <param name="InputGradient">Whether training computes the gradient of the inputs.</param>
/// <param name="Attributes">Its inputs, layers, outputs and losses, in order.</param>
/// <param name="Blocks">Every block it uses, also through other blocks.</param>
/// <param name="Unresolved">The number of attributes before the first that the compiler does not know; −1 if it knows all.</param>
/// <param name="Findings">Mistakes of the class.</param>
public sealed record NetworkDeclaration(
    NetworkClass Class,
    bool CanComplete,
    bool InputGradient,
    EquatableArray<AttributeDeclaration> Attributes,
    EquatableArray<BlockDeclaration> Blocks,
    int Unresolved,
    EquatableArray<Finding> Findings);
