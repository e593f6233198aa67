using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>Attention of several heads between projections of its inputs, whose results are projected again.</summary>
/// <param name="Shape">What the heads compute.</param>
/// <param name="Inputs">Which inputs are value and key.</param>
/// <param name="Rotary">The rotation of queries and keys; null for none.</param>
public sealed record MultiHeadAttention(AttentionShape Shape, AttentionInputs Inputs, RotaryEmbedding? Rotary) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.CarriesFirst;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Graphs.Shape input) => Shape.OverSteps;

    internal static Inference Read(LayerOptions options) => Read(
        options,
        new(
            options.Positive("heads"),
            options.PositiveOrDefault("keyDim"),
            options.PositiveOrDefault("valueDim"),
            options.PositiveOrDefault("outputDim"),
            options.PositiveOrDefault("kvHeads")),
        new("heads", "keyDim", "kvHeads"));

    internal static Inference ReadGrouped(LayerOptions options) => Read(
        options,
        new(options.Positive("queryHeads"), options.Positive("headDim"), ValueWidth: null, Outputs: null, options.Positive("keyValueHeads")),
        new("queryHeads", "headDim", "keyValueHeads"));

    private static Inference Read(LayerOptions options, Sizes sizes, Options names)
    {
        var inputs = AttentionInputs.Read(options);
        var (isCausal, dropout) = (options.Bool("causal"), options.Rate("dropout"));
        float? wavelength = options.Bool("rotary") ? options.PositiveFloat("rotaryWavelength") : null;
        if (wavelength is null) options.NeedsDefault("rotary is false", "rotaryWavelength");
        var weights = WeightOptions.Read(options);
        var kernel = options.Initializer("kernelInitializer", isKernel: true);
        if (!options.IsBroken && sizes.KeyValueHeads is { } shared && sizes.Heads % shared != 0)
        {
            options.Report(AttentionRules.KeyValueHeads, names.KeyValueHeads, Fitting.Divisors(names.KeyValueHeads, shared, sizes.Heads), LayerOptions.Text(shared), LayerOptions.Text(sizes.Heads));
        }

        return site =>
        {
            if (!inputs.Fit(site) || KeyWidth(site, sizes) is not { } keyWidth) return null;
            if (wavelength is not null && !RotaryEmbedding.Turns(site, keyWidth, names.Width)) return null;
            var shape = new AttentionShape(
                site.Inputs[inputs.Key][0],
                sizes.Heads,
                sizes.KeyValueHeads ?? sizes.Heads,
                keyWidth,
                sizes.ValueWidth ?? keyWidth,
                AttentionShape.DefaultScale(keyWidth),
                isCausal,
                dropout);
            var rotary = wavelength is { } longest ? new RotaryEmbedding(longest, Scaling: 1, Math.Max(site.Input[0], shape.Steps)) : null;
            return Infer(site, new(shape, inputs, rotary), sizes.Outputs ?? site.Input.Last, kernel, weights, names.Heads);
        };
    }

    private static int? KeyWidth(LayerSite site, Sizes sizes)
    {
        if (sizes.KeyWidth is { } given) return given;
        if (site.Input.Last % sizes.Heads == 0) return site.Input.Last / sizes.Heads;
        EquatableArray<Suggestion> suggestions =
        [
            .. Fitting.Divisors("heads", sizes.Heads, site.Input.Last),
            Suggestion.Set("keyDim", Math.Max(1, site.Input.Last / sizes.Heads)),
        ];
        site.Report(AttentionRules.Heads, "heads", suggestions, LayerOptions.Text(sizes.Heads), LayerOptions.Text(site.Input.Last), site.Input.ToString());
        return null;
    }

    // Kernels one behind the other, then biases: projections of one input are then one matrix in memory.
    private static Placed? Infer(LayerSite site, MultiHeadAttention layer, int outputs, Initializer kernel, WeightOptions weights, string option)
    {
        var shape = layer.Shape;
        (string Name, int Input, int Heads, int Width)[] projections =
        [
            ("query", 0, shape.Heads, shape.KeyWidth),
            ("key", layer.Inputs.Key, shape.KeyValueHeads, shape.KeyWidth),
            ("value", layer.Inputs.Value, shape.KeyValueHeads, shape.ValueWidth),
        ];
        foreach (var (name, input, heads, width) in projections)
        {
            if (site.Output([site.Inputs[input][0], heads, width], option) is null) return null;
            if (!site.Kernel(new(site.Inputs[input].Last, heads, width), kernel, weights.L1, weights.L2, option, $"{name}.kernel", columnAxes: 2)) return null;
        }

        if (site.Output([site.Input[0], outputs], "outputDim") is not { } output) return null;
        if (!site.Kernel(new(shape.Heads, shape.ValueWidth, outputs), kernel, weights.L1, weights.L2, "outputDim", "attention_output.kernel")) return null;
        if (weights.UseBias)
        {
            foreach (var (name, _, heads, width) in projections) site.Vector($"{name}.bias", new(heads, width), weights.Bias);
            site.Vector("attention_output.bias", new(outputs), weights.Bias);
        }

        return new(layer, output);
    }

    // What the attribute calls them.
    private sealed record Options(string Heads, string Width, string KeyValueHeads);

    private sealed record Sizes(int Heads, int? KeyWidth, int? ValueWidth, int? Outputs, int? KeyValueHeads);
}
