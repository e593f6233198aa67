using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Layers that do not fit their inputs.</summary>
internal static class ShapeRules
{
    private const string Category = "NetGen.Shapes";

    public static readonly DiagnosticDescriptor ReshapeCount = Rule.Create(
        "NETGEN132",
        "Reshape changes the number of elements",
        "{0}: {1} has {2} elements, but input {3} has {4}{5}",
        Category);

    public static readonly DiagnosticDescriptor ReshapeUnknowns = Rule.Create(
        "NETGEN133",
        "Reshape with several unknown sizes",
        "{0}: only one entry of shape may be -1, but {1} are",
        Category);

    public static readonly DiagnosticDescriptor NotAPermutation = Rule.Create(
        "NETGEN134",
        "Not a permutation",
        "{0}: order must be a permutation of {1}, but is {2}{3}",
        Category);

    public static readonly DiagnosticDescriptor AxisOutOfRange = Rule.Create(
        "NETGEN135",
        "An axis is out of range",
        "{0}: {1} must be in {2} for input {3}, but is {4}{5}",
        Category);

    public static readonly DiagnosticDescriptor WrongRank = Rule.Create(
        "NETGEN136",
        "An input of the wrong rank",
        "{0}: input must have {1}, but is {2}{3}",
        Category);

    public static readonly DiagnosticDescriptor MergeShapes = Rule.Create(
        "NETGEN137",
        "Shapes that cannot be joined",
        "{0}: '{1}' is {2}, but '{3}' is {4}; sizes must be equal, or 1 on one side{5}",
        Category);

    public static readonly DiagnosticDescriptor ConcatenateShapes = Rule.Create(
        "NETGEN138",
        "Shapes that cannot be concatenated",
        "{0}: '{1}' is {2}, but '{3}' is {4}; sizes must be equal on every axis but {5}{6}",
        Category);

    public static readonly DiagnosticDescriptor DotSizes = Rule.Create(
        "NETGEN139",
        "Sizes that differ under Dot",
        "{0}: axis {1} of '{2}' {3} has {4} elements, but axis {5} of '{6}' {7} has {8}; both must be equal{9}",
        Category);

    public static readonly DiagnosticDescriptor DotAxes = Rule.Create(
        "NETGEN140",
        "Dot with too many or too few axes",
        "{0}: axes must be one axis or one for each tensor, but has {1} entries",
        Category);
}
