using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>All axes in one, row-major.</summary>
public sealed record Flatten : Layer
{
    internal static Inference Read(LayerOptions options) => site => new(new Flatten(), new Shape(site.Input.Count));
}
