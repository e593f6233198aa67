using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Mistakes of pools and of layers that change an image's size.</summary>
internal static class PoolRules
{
    private const string Category = "NetGen.Pooling";

    public static readonly DiagnosticDescriptor PadTooWide = Rule.Create(
        "NETGEN165",
        "A pool padded by more than half its size",
        "{0}: {1} must be at most {2}, half the pool's size {3}, but is {4}; a window would see padding alone",
        Category);

    public static readonly DiagnosticDescriptor BorderLength = Rule.Create(
        "NETGEN166",
        "Not one number an axis or two",
        "{0}: {1} must have {2} entries, one an axis, or {3}, one before and one behind each axis, but has {4}",
        Category);

    public static readonly DiagnosticDescriptor NothingLeft = Rule.Create(
        "NETGEN167",
        "Cropping leaves nothing",
        "{0}: cropping {1} before and {2} behind leaves nothing of axis {3} of input {4}; at most {5} can go",
        Category);
}
