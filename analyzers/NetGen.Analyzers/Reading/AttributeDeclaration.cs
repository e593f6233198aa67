using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading.Functions;

namespace NetGen.Analyzers.Reading;

/// <summary>An attribute of a network or block: a layer, an input, a loss …</summary>
/// <param name="Kind">Its metadata name without namespace and <c>Attribute</c>: <c>Dense</c>, <c>Block`1</c>.</param>
/// <param name="IsReadable">False if the compiler could not bind it and says so itself.</param>
/// <param name="Block">The full name of the class that a <c>Block`1</c> or <c>Residual`1</c> uses.</param>
/// <param name="BlockName">That class's short name.</param>
/// <param name="Arguments">Its arguments, defaults included.</param>
public sealed record AttributeDeclaration(
    string Kind,
    bool IsReadable,
    string? Block,
    string? BlockName,
    EquatableArray<Argument> Arguments)
{
    /// <summary>The methods that it names: the function, then its derivatives.</summary>
    public EquatableArray<FunctionDeclaration> Functions { get; init; }

    /// <summary>The attribute as the user writes it, without brackets.</summary>
    public string Display => BlockName is null ? Kind : $"{Kind.Substring(0, Kind.IndexOf('`'))}<{BlockName}>";

    /// <summary>The argument of that name; null for a property that is not set.</summary>
    public Argument? Find(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name) return argument;
        }

        return null;
    }
}
