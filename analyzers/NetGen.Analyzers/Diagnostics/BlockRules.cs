using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Mistakes of blocks and of their use.</summary>
internal static class BlockRules
{
    private const string Category = "NetGen.Blocks";

    public static readonly DiagnosticDescriptor NotABlock = Rule.Create(
        "NETGEN141",
        "Not a block",
        "{0}: '{1}' is not a block; put [Block] on the class",
        Category);

    public static readonly DiagnosticDescriptor Cycle = Rule.Create(
        "NETGEN142",
        "A block contains itself",
        "{0}: block '{1}' contains itself: {2}",
        Category);

    public static readonly DiagnosticDescriptor InputSpecMismatch = Rule.Create(
        "NETGEN143",
        "A block does not accept its input",
        "{0}: '{1}' accepts {2}, but input is {3}{4}",
        Category);

    public static readonly DiagnosticDescriptor RankDisagrees = Rule.Create(
        "NETGEN144",
        "Rank and axes disagree",
        "[InputSpec]: Rank is {0}, but {1} axes are given; leave one out",
        Category);

    public static readonly DiagnosticDescriptor ResidualShapes = Rule.Create(
        "NETGEN145",
        "A residual block changes the shape",
        "{0}: '{1}' turns {2} into {3}, so its input cannot be added; {4}",
        Category);

    public static readonly DiagnosticDescriptor TooManyLayers = Rule.Create(
        "NETGEN146",
        "Too many layers",
        "{0} makes the network larger than {1} layers",
        Category);

    public static readonly DiagnosticDescriptor NoSteps = Rule.Create(
        "NETGEN250",
        "Steps without an axis of their own",
        "{0}: '{1}' works on each step of its input, which needs two axes or more (steps, …), but input is {2}",
        Category);
}
