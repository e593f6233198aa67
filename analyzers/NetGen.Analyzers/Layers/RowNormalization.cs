using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>A normalisation of each sample along axes, which count as one.</summary>
/// <param name="Kind">What it divides by.</param>
/// <param name="Axes">The axes, from 0, in ascending order.</param>
/// <param name="Epsilon">What keeps it from dividing by zero.</param>
public sealed record RowNormalization(RowNormalizationKind Kind, EquatableArray<int> Axes, float Epsilon) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => MaskForm.Carries;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => !Axes.Contains(0) ? StepForm.Alone : StepForm.None;

    // Keras's epsilon of UnitNormalization.
    private const float UnitEpsilon = 1e-12f;

    /// <summary>The elements that are normalised together.</summary>
    public int Size(Shape input) => Axes.Aggregate(1, (count, axis) => count * input[axis]);

    internal static Inference ReadLayer(LayerOptions options)
    {
        var affine = ChannelParameters.Read(options);
        return Read(options, RowNormalizationKind.Layer, options.PositiveFloat("epsilon"), affine.AddTo);
    }

    internal static Inference ReadRms(LayerOptions options)
    {
        var hasScale = options.Bool("scale");
        return Read(options, RowNormalizationKind.Rms, options.PositiveFloat("epsilon"), (site, shape) =>
        {
            if (hasScale) site.Vector("scale", shape, new(InitializerKind.Ones));
        });
    }

    internal static Inference ReadUnit(LayerOptions options) => Read(options, RowNormalizationKind.Unit, UnitEpsilon, (_, _) => { });

    private static Inference Read(LayerOptions options, RowNormalizationKind kind, float epsilon, Action<LayerSite, Shape> addParameters)
    {
        var axes = options.IntOrInts("axis");
        if (axes.Count == 0) options.Report(OptionRules.NoSizes, "axis", [Suggestion.Reset("axis")], "axis");
        return site => Infer(site, kind, axes, epsilon, addParameters);
    }

    private static Placed? Infer(LayerSite site, RowNormalizationKind kind, EquatableArray<int> axes, float epsilon, Action<LayerSite, Shape> addParameters)
    {
        var indexes = new SortedSet<int>();
        for (var i = 0; i < axes.Count; i++)
        {
            if (site.Axis(axes[i], "axis", i) is not { } index) return null;
            if (indexes.Add(index)) continue;
            site.Report(NormalizationRules.RepeatedAxis, "axis", i, [Suggestion.Reset("axis", i)], LayerOptions.Text(axes[i]), site.Input.ToString());
            return null;
        }

        var shape = new Shape(indexes.Select(axis => site.Input[axis]).ToEquatableArray());
        if (shape.Count == 1)
        {
            site.Report(NormalizationRules.OneElement, "axis", site.Input.ToString());
            return null;
        }

        addParameters(site, shape);
        return new(new RowNormalization(kind, indexes.ToEquatableArray(), epsilon), site.Input);
    }
}
