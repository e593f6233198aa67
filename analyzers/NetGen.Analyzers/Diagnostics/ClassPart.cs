namespace NetGen.Analyzers.Diagnostics;

/// <summary>The parts of a class header that a <see cref="Finding"/> may point at; no part is its name.</summary>
internal static class ClassPart
{
    public const string Base = "base";
    public const string TypeParameters = "type parameters";
    public const string Container = "container";
    public const string OtherNetwork = "other [Network]";
    public const string Parameters = "parameters";
    public const string InputGradient = "InputGradient";
}
