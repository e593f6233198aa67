using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Reading;

/// <summary>Knows the runtime's types by their names.</summary>
internal static class RuntimeType
{
    /// <summary>Whether it is the type of that name in the runtime's namespace.</summary>
    public static bool Is(ITypeSymbol? type, string name) =>
        type is { ContainingType: null, ContainingNamespace: { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } } && type.Name == name;

    /// <summary>Whether it is that type or derives from it.</summary>
    public static bool IsA(ITypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Is(type, name)) return true;
        }

        return false;
    }
}
