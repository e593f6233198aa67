using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Mistakes of the class that carries the layers.</summary>
internal static class ClassRules
{
    private const string Category = "NetGen.Class";

    public static readonly DiagnosticDescriptor NotPartial = Rule.Create(
        "NETGEN101",
        "The network is not partial",
        "{0} must be partial: the build adds its code to it",
        Category);

    public static readonly DiagnosticDescriptor ContainerNotPartial = Rule.Create(
        "NETGEN102",
        "A type around the network is not partial",
        "{0} is nested in '{1}', which must be partial as well",
        Category);

    public static readonly DiagnosticDescriptor Generic = Rule.Create(
        "NETGEN103",
        "The network is generic",
        "{0} must not be generic, nor be nested in a generic type: its shapes are fixed at build time",
        Category);

    public static readonly DiagnosticDescriptor Static = Rule.Create(
        "NETGEN104",
        "The network is static",
        "{0} must not be static: its parameters belong to an instance",
        Category);

    public static readonly DiagnosticDescriptor Abstract = Rule.Create(
        "NETGEN105",
        "The network is abstract",
        "{0} must not be abstract: the build adds methods that make instances",
        Category);

    public static readonly DiagnosticDescriptor Record = Rule.Create(
        "NETGEN106",
        "The network is a record",
        "{0} must be a class and not a record: it derives from NetGen.Network, which is none",
        Category);

    public static readonly DiagnosticDescriptor FileLocal = Rule.Create(
        "NETGEN107",
        "The network is local to its file",
        "{0} must not be local to its file: the build adds its code in another file",
        Category);

    public static readonly DiagnosticDescriptor HasBase = Rule.Create(
        "NETGEN108",
        "The network has a base class",
        "{0} must not derive from '{1}': it derives from NetGen.Network",
        Category);

    public static readonly DiagnosticDescriptor ReservedName = Rule.Create(
        "NETGEN109",
        "The network has the name of a generated member",
        "{0} needs another name: the build gives it a member of that name, or the name is a keyword",
        Category);

    public static readonly DiagnosticDescriptor DeclaredTwice = Rule.Create(
        "NETGEN110",
        "[Network] stands on two declarations",
        "{0} already has [Network] on another of its declarations; keep one",
        Category);

    public static readonly DiagnosticDescriptor StrayLayer = Rule.Create(
        "NETGEN111",
        "A layer stands on a second declaration",
        "[{1}] stands on another declaration of {0} than its [{2}]; layers belong on that one, in order",
        Category);

    public static readonly DiagnosticDescriptor NotANetwork = Rule.Create(
        "NETGEN112",
        "Layers without [Network] or [Block]",
        "Class '{1}' has [{0}] but is neither a [Network] nor a [Block]",
        Category);

    public static readonly DiagnosticDescriptor NetworkAndBlock = Rule.Create(
        "NETGEN113",
        "A class is both network and block",
        "Class '{0}' has [Network] and [Block]; a network has inputs of its own, a block has none: remove one",
        Category);

    public static readonly DiagnosticDescriptor NoInput = Rule.Create(
        "NETGEN114",
        "A network without input",
        "{0} has no [Input]",
        Category);

    public static readonly DiagnosticDescriptor NoLayers = Rule.Create(
        "NETGEN115",
        "A network or block without layers",
        "{0} has no layers",
        Category);

    public static readonly DiagnosticDescriptor Misplaced = Rule.Create(
        "NETGEN116",
        "An attribute of networks on a block, or the reverse",
        "{0}: [{1}] belongs on a {2}, not on a {3}",
        Category);

    public static readonly DiagnosticDescriptor MemberTaken = Rule.Create(
        "NETGEN190",
        "A member that the build adds",
        "{0} already has a member '{1}', which the build adds to it; give yours another name",
        Category);

    public static readonly DiagnosticDescriptor PrimaryConstructor = Rule.Create(
        "NETGEN191",
        "The network has a primary constructor",
        "{0} must not have a primary constructor: the build adds the constructor that makes its parameters",
        Category);
}
