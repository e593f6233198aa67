using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Losses;

/// <summary>A line of the loss table.</summary>
/// <param name="Kind">The loss, named as its attribute without <c>Attribute</c>.</param>
/// <param name="NeedsClasses">Whether the last axis is classes, at least two.</param>
internal sealed record LossEntry(LossKind Kind, bool NeedsClasses);
