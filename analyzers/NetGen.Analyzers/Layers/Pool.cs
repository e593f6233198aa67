using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>The largest or the mean element under a window, channel by channel.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Window">How it slides.</param>
/// <param name="CountsPadding">Whether a mean counts padding as zeros (PyTorch's count_include_pad) or leaves it out (Keras).</param>
public sealed record Pool(PoolKind Kind, Window Window, bool CountsPadding) : Layer
{
    internal static Inference Read(LayerOptions options, PoolKind kind, int rank)
    {
        var window = WindowOptions.Read(options, rank, "pool");
        var countsPadding = kind is PoolKind.Average && options.Bool("countIncludePad");
        if (window.Pads is { } pads) CheckPads(options, window.Sizes, pads);
        return site => window.Over(site) is { } fitted ? Infer(site, new Pool(kind, fitted, countsPadding)) : null;
    }

    // PyTorch's condition: no window sees padding alone.
    private static void CheckPads(LayerOptions options, EquatableArray<int> sizes, EquatableArray<int> pads)
    {
        for (var i = 0; i < sizes.Count; i++)
        {
            if (pads[i] <= sizes[i] / 2) continue;
            var name = options.GivenName("pad");
            options.Report(
                PoolRules.PadTooWide,
                name,
                options.IsList(name) ? i : -1,
                [Suggestion.Set(name, sizes[i] / 2, options.IsList(name) ? i : -1)],
                name,
                LayerOptions.Text(sizes[i] / 2),
                LayerOptions.Text(sizes[i]),
                LayerOptions.Text(pads[i]));
            return;
        }
    }

    private static Placed? Infer(LayerSite site, Pool layer) =>
        site.Output(layer.Window.Axes.Select(a => a.Output).Append(site.Input.Last)) is { } shape ? new(layer, shape) : null;
}
