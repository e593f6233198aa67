using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>y = softmax(s·Q·Kᵀ)·V.</summary>
public sealed record Attention(AttentionShape Shape, AttentionInputs Inputs) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.CarriesFirst;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Graphs.Shape input) => Shape.OverSteps;

    internal static Inference Read(LayerOptions options)
    {
        var inputs = AttentionInputs.Read(options);
        float? scale = options.IsDefault("scale") ? null : options.PositiveFloat("scale");
        var (isCausal, dropout) = (options.Bool("causal"), options.Rate("dropout"));
        return site =>
        {
            if (!inputs.Fit(site)) return null;
            var (query, key, value) = (site.Input, site.Inputs[inputs.Key], site.Inputs[inputs.Value]);
            if (query.Last != key.Last)
            {
                site.Report(
                    AttentionRules.Widths,
                    site.InputArguments[inputs.Key],
                    site.InputNames[0],
                    query.ToString(),
                    site.InputNames[inputs.Key],
                    key.ToString());
                return null;
            }

            var shape = new AttentionShape(key[0], 1, 1, query.Last, value.Last, scale ?? AttentionShape.DefaultScale(query.Last), isCausal, dropout);
            return site.Output([query[0], value.Last]) is { } output ? new(new Attention(shape, inputs), output) : null;
        };
    }
}
