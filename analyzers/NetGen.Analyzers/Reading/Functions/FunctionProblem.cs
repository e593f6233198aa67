using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading.Functions;

/// <summary>Why a function cannot be compiled.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Place">The expression at fault; null for the argument that names the function.</param>
/// <param name="Texts">The arguments of the rule's message behind the layer.</param>
/// <param name="Nearest">The function that was meant; null if nobody knows.</param>
public sealed record FunctionProblem(string Rule, SourcePlace? Place, EquatableArray<string> Texts, string? Nearest = null);
