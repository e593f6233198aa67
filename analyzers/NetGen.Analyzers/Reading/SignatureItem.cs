using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>An input, output or target of a network; its parameter is <see cref="ParameterName.Of"/> its name, and all of those differ.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="IsLengths">Whether it says how long the sequences of the input before it are.</param>
public readonly record struct SignatureItem(string Name, ElementType Type, bool IsLengths = false);
