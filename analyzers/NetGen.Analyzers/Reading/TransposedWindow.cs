using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Analyzers.Reading;

/// <summary>How a transposed convolution slides, before its input is known.</summary>
/// <param name="Options">The options that it shares with convolutions.</param>
/// <param name="OutputPaddings">What is added behind each axis of the output; null unless given.</param>
/// <param name="Cut">The option by which the output is smaller than what the input reaches.</param>
internal sealed record TransposedWindow(WindowOptions Options, EquatableArray<int>? OutputPaddings, string Cut)
{
    private const string OutputPadding = "outputPadding";

    public static TransposedWindow Read(LayerOptions options, int rank)
    {
        var window = WindowOptions.Read(options, rank);
        var cut = window.Pads is null ? "padding" : options.GivenName("pad");
        if (options.IsDefault(OutputPadding) && options.IsDefault(OutputPadding + "s")) return new(window, null, cut);
        var paddings = WindowOptions.PerAxis(options, OutputPadding, rank, least: 0);
        for (var i = 0; i < rank && !options.IsBroken; i++)
        {
            var limit = window.Limits.ElementAt(i);
            if (paddings[i] < limit) continue;
            var name = options.GivenName(OutputPadding);
            var (strides, dilations) = (WindowOptions.Text(window.Strides), WindowOptions.Text(window.Dilations));
            var fits = options.IsList(name) ? Suggestion.Set(name, limit - 1, i) : Suggestion.Set(name, window.Limits.Min() - 1);
            options.Report(WindowRules.OutputPadding, name, [fits], name, LayerOptions.Text(limit), strides, dilations, WindowOptions.Text(paddings));
        }

        return new(window, paddings, cut);
    }

    /// <summary>The window of the convolution whose output is the site's input; null after a finding if it leaves nothing.</summary>
    public Window? Over(LayerSite site)
    {
        if (!site.HasSpatialAxes(Options.Rank)) return null;
        var axes = new WindowAxis[Options.Rank];
        for (var i = 0; i < axes.Length; i++)
        {
            // Without padding, the last position's last tap is the last element.
            var whole = ((site.Input[i] - 1L) * Options.Strides[i]) + Options.Span(i);
            var (before, output) = Place(i, site.Input[i], whole);
            if (Math.Max(whole, Math.Max(output, before)) > LayerSite.MaxElements)
            {
                site.Report(OptionRules.Overflow, Options.Name, $"the output of {Options.Name} {WindowOptions.Text(Options.Sizes)}");
                return null;
            }

            if (output <= 0)
            {
                var size = Options.Pads is { } pads ? WindowOptions.Text(pads) : Options.Padding.ToString();
                site.Report(WindowRules.NothingLeft, Cut, Fits(i, whole), Cut, size, LayerOptions.Text(whole), site.Input.ToString());
                return null;
            }

            axes[i] = new((int)output, Options.Sizes[i], Options.Strides[i], Options.Dilations[i], (int)before, (int)(whole - output - before));
        }

        return new(axes.ToEquatableArray());
    }

    /// <summary>The largest pad that leaves something.</summary>
    private EquatableArray<Suggestion> Fits(int axis, long whole)
    {
        var most = (whole + (OutputPaddings?[axis] ?? 0) - 1) / 2;
        return Options.Pads is not null && most is >= 0 and <= int.MaxValue ? [Suggestion.Set(Cut, (int)most, Cut == "pads" ? axis : -1)] : [];
    }

    /// <summary>Keras's sizes and places for Valid and Same, PyTorch's beside pads.</summary>
    private (long Before, long Output) Place(int axis, int input, long whole)
    {
        var (stride, span) = (Options.Strides[axis], Options.Span(axis));
        var added = OutputPaddings?[axis];
        if (Options.Pads is { } pads) return (pads[axis], whole - (2L * pads[axis]) + (added ?? 0));
        if (Options.Padding == Padding.Valid) return (0, whole + (added ?? Math.Max(stride - span, 0)));

        // compute_conv_transpose_padding_args_for_jax: what a dilated input would be padded with, seen from the output.
        var around = added is { } given ? span + (span % 2) - 2 + given : span + stride - 2;
        var left = Math.Min((around + 1) / 2, span - 1);
        return (span - 1 - left, added is { } elements ? ((input - 1L) * stride) + (span % 2) + elements : (long)input * stride);
    }
}
