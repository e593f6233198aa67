using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>The γ and β of a normalisation.</summary>
internal readonly record struct ChannelParameters(bool Center, bool Scale)
{
    public static ChannelParameters Read(LayerOptions options) => new(options.Bool("center"), options.Bool("scale"));

    public void AddTo(LayerSite site, Shape shape)
    {
        if (Scale) site.Vector("gamma", shape, new(InitializerKind.Ones));
        if (Center) site.Vector("beta", shape, new(InitializerKind.Zeros));
    }
}
