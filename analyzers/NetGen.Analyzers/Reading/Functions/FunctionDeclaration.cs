using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading.Functions;

/// <summary>A method of the user that an attribute names, as far as it could be read.</summary>
/// <param name="Argument">The argument that names it.</param>
/// <param name="Item">Its position in a list of names; −1 for a single name.</param>
/// <param name="Body">What it computes; null after a problem, or if the compiler has an error in it.</param>
/// <param name="Problems">Why it cannot be compiled.</param>
public sealed record FunctionDeclaration(string Argument, int Item, Formula? Body, EquatableArray<FunctionProblem> Problems);
