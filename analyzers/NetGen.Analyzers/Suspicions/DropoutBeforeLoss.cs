using NetGen.Analyzers.Diagnostics;

namespace NetGen.Analyzers.Suspicions;

/// <summary>A loss that judges outputs some of which dropout has zeroed.</summary>
internal static class DropoutBeforeLoss
{
    public static IEnumerable<Finding> Find(Flow flow) => flow.Losses
        .Select(l => (l.Loss, Judged: flow.Shown(l.Judged)))
        .Where(l => l.Judged is { IsDropout: true, Rate: > 0 })
        .GroupBy(l => l.Judged)
        .Select(g => SuspicionTable.On(SuspicionRules.DropoutBeforeLoss, g.Key, null, flow.Without(g.Key), g.First().Loss.Title));
}
