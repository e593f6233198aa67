namespace NetGen.Generator.Kernels.Library;

/// <summary>
/// The kernels that depend on no network. They are compiled once, into NetGen.dll; the code of a network calls them there and holds only what
/// is its own. The lists are bounded by what real networks use; a kernel beside them is written into the network's own classes.
/// </summary>
internal static class KernelLibrary
{
    /// <summary>The class that picks the vector width, and the beginning of the names of those that hold one width.</summary>
    public const string Class = "KernelLibrary";

    /// <summary>The namespace of its classes.</summary>
    public const string Namespace = "NetGen.CompilerServices";

    /// <summary>What the code of sessions calls the class that picks the width.</summary>
    public const string Alias = "NetGenKernels";

    /// <summary>The directive for it.</summary>
    public const string Using = $"using {Alias} = global::{Namespace}.{Class};";

    private static readonly Lazy<HashSet<Kernel>> Held = new(() => [.. Entries]);

    private static readonly IReadOnlyDictionary<Dialect, Lazy<HashSet<Kernel>>> HeldParts =
        Dialect.All.ToDictionary(dialect => dialect, dialect => new Lazy<HashSet<Kernel>>(() => [.. Of(dialect)]));

    /// <summary>What the code of sessions calls, in every width.</summary>
    public static IEnumerable<Kernel> Entries =>
        [.. BodyFamily.Entries, .. DenseFamily.Entries, .. ConvolutionFamily.Entries, .. WinogradFamily.Entries, .. NormalizationFamily.Entries];

    /// <summary>The class that holds one width.</summary>
    public static string ClassOf(Dialect dialect) => Class + dialect.Suffix;

    /// <summary>All kernels of one width.</summary>
    public static IEnumerable<Kernel> Of(Dialect dialect) =>
    [
        .. Entries, .. DenseFamily.Parts(dialect), .. ConvolutionFamily.Parts(dialect), .. WinogradFamily.Parts(dialect),
        .. NormalizationFamily.Parts,
    ];

    /// <summary>Whether the code of sessions finds it in the library.</summary>
    public static bool Holds(Kernel kernel) => Held.Value.Contains(kernel);

    /// <summary>Whether kernels of one width find it in the library.</summary>
    public static bool Holds(Kernel kernel, Dialect dialect) => HeldParts[dialect].Value.Contains(kernel);
}
