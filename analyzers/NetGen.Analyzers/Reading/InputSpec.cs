using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading;

/// <summary>The inputs that a block accepts.</summary>
/// <param name="Rank">The number of axes.</param>
/// <param name="Axes">Their sizes, −1 for any; empty for any of that rank.</param>
internal sealed record InputSpec(int Rank, EquatableArray<int> Axes)
{
    public bool Accepts(Shape shape)
    {
        if (shape.Rank != Rank) return false;
        for (var i = 0; i < Axes.Count; i++)
        {
            if (Axes[i] != -1 && Axes[i] != shape[i]) return false;
        }

        return true;
    }

    /// <summary>The layers that make an input one that it accepts, where there is only one shape to make of it.</summary>
    public EquatableArray<Suggestion> Views(Shape input)
    {
        if (Axes.Contains(-1) || Axes.Count == 0) return Rank == 1 && Axes.Count <= 1 ? Fitting.View(input, new Shape(input.Count)) : [];
        return Fitting.View(input, new Shape(Axes));
    }

    public override string ToString() => Axes.Count == 0
        ? $"inputs of {Rank} {(Rank == 1 ? "axis" : "axes")}"
        : string.Join("×", Axes.Select(a => a == -1 ? "any" : LayerOptions.Text(a)));
}
