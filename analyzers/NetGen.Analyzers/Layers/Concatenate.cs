using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>Tensors one after another along an axis.</summary>
/// <param name="Axis">The axis, from 0.</param>
public sealed record Concatenate(int Axis) : Layer
{
    /// <inheritdoc/>
    public override MaskForm OverMask => Axis > 0 ? MaskForm.Carries : MaskForm.Ends;

    /// <inheritdoc/>
    public override StepForm OverSteps(Node node, Shape input) => Axis > 0 ? StepForm.Alone : StepForm.None;

    internal static Inference Read(LayerOptions options)
    {
        var axis = options.Int("axis");
        return site => Infer(site, axis);
    }

    /// <summary>The only axis along which both differ, or the input flattened where the other is flat.</summary>
    private static EquatableArray<Suggestion> Fits(LayerSite site, Shape other)
    {
        if (other.Rank == 1 && site.Input.Rank > 1) return site.Views(new(site.Input.Count));
        if (other.Rank != site.Input.Rank) return [];
        var different = Enumerable.Range(0, other.Rank).Where(a => other[a] != site.Input[a]).ToList();
        return different.Count == 1 ? [Suggestion.Set("axis", different[0] + 1)] : [];
    }

    private static Placed? Infer(LayerSite site, int axis)
    {
        if (site.Axis(axis, "axis") is not { } index) return null;
        for (var i = 1; i < site.Inputs.Count; i++)
        {
            var other = site.Inputs[i];
            if (other.Rank == site.Input.Rank && Enumerable.Range(0, other.Rank).All(a => a == index || other[a] == site.Input[a])) continue;
            site.Report(
                ShapeRules.ConcatenateShapes,
                site.InputArguments[i],
                Fits(site, other),
                site.InputNames[0],
                site.Input.ToString(),
                site.InputNames[i],
                other.ToString(),
                LayerOptions.Text(index + 1));
            return null;
        }

        var size = LayerSite.Clamp(site.Inputs.Sum(s => (long)s[index]));
        return site.Output(site.Input.Axes.Select((s, a) => a == index ? size : s)) is { } shape ? new(new Concatenate(index), shape) : null;
    }
}
