using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Diagnostics;

/// <summary>Mistakes of Einstein sums.</summary>
internal static class EquationRules
{
    private const string Category = "NetGen.Equations";

    public static readonly DiagnosticDescriptor Form = Rule.Create(
        "NETGEN240",
        "An equation that cannot be read",
        "{0}: {1}; an equation has the form '{2}', its letters being axes, the batch first",
        Category);

    public static readonly DiagnosticDescriptor RepeatedLetter = Rule.Create(
        "NETGEN241",
        "A letter stands twice in one term",
        "{0}: '{1}' stands twice in '{2}'; each axis of a tensor needs a letter of its own",
        Category);

    public static readonly DiagnosticDescriptor FromNowhere = Rule.Create(
        "NETGEN242",
        "A letter that comes from nowhere",
        "{0}: the axis '{1}' of {2} is in {3}",
        Category);

    public static readonly DiagnosticDescriptor AxisCount = Rule.Create(
        "NETGEN243",
        "A term with too many or too few letters",
        "{0}: '{1}' has {2} beside the batch, but '{3}' is {4}, which has {5}",
        Category);

    public static readonly DiagnosticDescriptor TwoSizes = Rule.Create(
        "NETGEN244",
        "A letter with two sizes",
        "{0}: '{1}' is {2} in '{3}' {4}, but {5} in {6}",
        Category);

    public static readonly DiagnosticDescriptor BatchAxis = Rule.Create(
        "NETGEN245",
        "A term that does not begin with the batch",
        "{0}: '{1}' must begin with the batch, '{2}', as every tensor does and {3}",
        Category);

    public static readonly DiagnosticDescriptor OutputShape = Rule.Create(
        "NETGEN246",
        "An output shape beside its equation",
        "{0}: {1}",
        Category);

    public static readonly DiagnosticDescriptor BiasAxis = Rule.Create(
        "NETGEN247",
        "A bias along an axis that the output does not have",
        "{0}: '{1}' is no axis of the output '{2}' beside the batch, or stands twice",
        Category);
}
