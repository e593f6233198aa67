using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>The sum of products of two tensors along one axis of each; the remaining axes of the first come first, as in Keras.</summary>
/// <param name="LeftAxis">The axis of the first tensor that is summed over, from 0.</param>
/// <param name="RightAxis">The axis of the second.</param>
/// <param name="Normalize">Whether both are scaled to length 1 along those axes first (cosine proximity).</param>
public sealed record Dot(int LeftAxis, int RightAxis, bool Normalize) : Layer
{
    internal static Inference Read(LayerOptions options)
    {
        var axes = options.IntOrInts("axes");
        if (axes.Count is not (1 or 2)) options.Report(ShapeRules.DotAxes, "axes", [Suggestion.Reset("axes")], LayerOptions.Text(axes.Count));
        var normalize = options.Bool("normalize");
        return site => Infer(site, axes, normalize);
    }

    /// <summary>The axes that both have in common, the last ones first.</summary>
    private static EquatableArray<Suggestion> Fits(Shape left, Shape right) =>
    [
        .. from l in Enumerable.Range(0, left.Rank).Reverse()
           from r in Enumerable.Range(0, right.Rank).Reverse()
           where left[l] == right[r]
           select Suggestion.Set("axes", Fitting.List([l + 1, r + 1])),
    ];

    private static Placed? Infer(LayerSite site, EquatableArray<int> axes, bool normalize)
    {
        var (left, right) = (site.Inputs[0], site.Inputs[1]);
        var hasTwo = axes.Count == 2;
        if (site.Axis(axes[0], "axes", hasTwo ? 0 : -1) is not { } leftAxis) return null;
        if (site.Axis(axes[axes.Count - 1], "axes", hasTwo ? 1 : -1, input: 1) is not { } rightAxis) return null;
        if (left[leftAxis] != right[rightAxis])
        {
            site.Report(
                ShapeRules.DotSizes,
                site.InputArguments[1],
                Fits(left, right),
                LayerOptions.Text(leftAxis + 1),
                site.InputNames[0],
                left.ToString(),
                LayerOptions.Text(left[leftAxis]),
                LayerOptions.Text(rightAxis + 1),
                site.InputNames[1],
                right.ToString(),
                LayerOptions.Text(right[rightAxis]));
            return null;
        }

        var output = left.Axes.Where((_, a) => a != leftAxis).Concat(right.Axes.Where((_, a) => a != rightAxis)).DefaultIfEmpty(1);
        return site.Output(output) is { } shape ? new(new Dot(leftAxis, rightAxis, normalize), shape) : null;
    }
}
