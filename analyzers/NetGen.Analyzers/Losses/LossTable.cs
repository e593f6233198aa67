using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Losses;

/// <summary>Every loss attribute.</summary>
internal static class LossTable
{
    private static readonly Dictionary<string, LossEntry> Entries = new LossEntry[]
    {
        new(LossKind.MeanSquaredError, NeedsClasses: false),
        new(LossKind.MeanAbsoluteError, NeedsClasses: false),
        new(LossKind.Huber, NeedsClasses: false),
        new(LossKind.CategoricalCrossentropy, NeedsClasses: true),
        new(LossKind.SparseCategoricalCrossentropy, NeedsClasses: true),
        new(LossKind.BinaryCrossentropy, NeedsClasses: false),
        new(LossKind.KLDivergence, NeedsClasses: true),
    }.ToDictionary(e => e.Kind.ToString(), StringComparer.Ordinal);

    /// <summary>The loss of an attribute, of its name without <c>Attribute</c>; null if it is none.</summary>
    public static LossEntry? Find(string kind) => Entries.TryGetValue(kind, out var entry) ? entry : null;
}
