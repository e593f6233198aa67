using System.Globalization;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Information;

/// <summary>Says of each layer of a network what it reads, gives and costs; above a mistake too.</summary>
internal static class LayerInformation
{
    /// <summary>The shapes and cost of every attribute whose layers have a place.</summary>
    /// <param name="sequence">The network's layers.</param>
    /// <param name="placed">The node of each step; −1 where a mistake keeps it from having one.</param>
    /// <param name="nodes">All nodes.</param>
    public static IEnumerable<Finding> Of(Sequence sequence, int[] placed, IReadOnlyList<Node> nodes)
    {
        var byLayer = nodes.ToLookup(n => n.LayerIndex);
        var steps = sequence.Steps.Select((step, i) => (Step: step, Node: placed[i])).Where(s => s.Step is { Number: > 0, IsState: false });
        foreach (var repeated in steps.GroupBy(s => s.Step.Attribute))
        {
            if (repeated.Any(s => s.Node < 0)) continue;
            var (first, last) = (repeated.First().Step, repeated.Last());
            var inputs = first.Inputs.Select(input => nodes[placed[input.Step]].WholeShape.ToString());
            var own = byLayer[first.Number].ToList();
            var parameters = own.Sum(LayerWork.Parameters);
            yield return new(InformationRules.Layer.Id, repeated.Key, null,
            [
                first.Name == last.Step.Name ? first.Name : $"{first.Name} … {last.Step.Name}",
                string.Join(", ", inputs),
                nodes[last.Node].WholeShape.ToString(),
                parameters == 1 ? "1 parameter" : $"{Text(parameters)} parameters",
                Text(own.Sum(LayerWork.Flops)),
            ]);
        }
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
