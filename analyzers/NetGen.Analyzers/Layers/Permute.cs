using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>Axes in another order.</summary>
/// <param name="Order">The input axis that becomes each output axis, from 0.</param>
public sealed record Permute(EquatableArray<int> Order) : Layer
{
    internal static Inference Read(LayerOptions options)
    {
        var order = options.Ints("order");
        if (order.Count == 0) options.Report(OptionRules.NoSizes, "order", "order");
        return site => Infer(site, order);
    }

    private static Placed? Infer(LayerSite site, EquatableArray<int> order)
    {
        var axes = Enumerable.Range(1, site.Input.Rank);
        if (order.OrderBy(a => a).SequenceEqual(axes))
        {
            var zeroBased = order.Select(a => a - 1).ToEquatableArray();
            return new(new Permute(zeroBased), new(zeroBased.Select(a => site.Input[a]).ToEquatableArray()));
        }

        // Counted from 0, or with the batch as axis 0.
        var others = ((IEnumerable<int>[])[order.Select(a => a + 1), order.Skip(1)])
            .Where((other, i) => other.OrderBy(a => a).SequenceEqual(axes) && (i == 0 || order[0] == 0))
            .Select(other => Suggestion.Set("order", Fitting.List(other)));
        site.Report(ShapeRules.NotAPermutation, "order", others.ToEquatableArray(), string.Join(", ", axes), string.Join(", ", order));
        return null;
    }
}
