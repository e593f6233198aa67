using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Calls;

/// <summary>What a parameter of a generated method takes.</summary>
/// <param name="Parameter">The parameter's name in C#.</param>
/// <param name="Title">How messages call it.</param>
/// <param name="Elements">The elements of one sample.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="IsOptional">Whether nothing at all may be given.</param>
internal sealed record CallSlot(string Parameter, string Title, int Elements, ElementType Type, bool IsOptional = false)
{
    /// <summary>So many elements, as messages say it.</summary>
    public string Count(long count) => $"{count} {(Type is ElementType.Int32 ? "integer" : "float")}{(count == 1 ? "" : "s")}";
}
