using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>y = γ·(x − μ) / √(σ² + ε) + β, with mean and variance of each sample's groups of channels over all positions.</summary>
/// <param name="Groups">The number of groups, a divisor of the channels.</param>
/// <param name="Axis">The axis of the channels, from 0.</param>
/// <param name="Epsilon">ε.</param>
public sealed record GroupNormalization(int Groups, int Axis, float Epsilon) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    // As many groups as channels.
    private const int All = -1;

    internal static Inference Read(LayerOptions options)
    {
        var groups = options.Int("groups");
        if (groups != All) groups = options.Positive("groups");
        return Read(options, groups);
    }

    internal static Inference ReadInstance(LayerOptions options) => Read(options, All);

    private static Inference Read(LayerOptions options, int groups)
    {
        var axis = options.Int("axis");
        var epsilon = options.PositiveFloat("epsilon");
        var affine = ChannelParameters.Read(options);
        return site => site.Axis(axis, "axis") is { } index ? Infer(site, groups, index, epsilon, affine) : null;
    }

    private static Placed? Infer(LayerSite site, int groups, int axis, float epsilon, ChannelParameters affine)
    {
        var channels = site.Input[axis];
        var count = groups == All ? channels : groups;
        if (channels % count != 0)
        {
            site.Report(NormalizationRules.Groups, "groups", Fitting.Divisors("groups", count, channels), LayerOptions.Text(count), LayerOptions.Text(channels), site.Input.ToString());
            return null;
        }

        if (site.Input.Count == count)
        {
            EquatableArray<Suggestion> others =
                groups == All ? [] : [.. Fitting.Divisors("groups", count - 1, channels).Where(s => s != Suggestion.Set("groups", count))];
            site.Report(NormalizationRules.OneElement, null, channels == 1 ? [] : [.. others, Suggestion.Become("LayerNormalization")], site.Input.ToString());
            return null;
        }

        affine.AddTo(site, new(channels));
        return new(new GroupNormalization(count, axis, epsilon), site.Input);
    }
}
