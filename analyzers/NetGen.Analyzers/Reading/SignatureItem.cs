using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>An input, output or target of a network; its parameter is <see cref="ParameterName.Of"/> its name, and all of those differ.</summary>
public readonly record struct SignatureItem(string Name, ElementType Type);
