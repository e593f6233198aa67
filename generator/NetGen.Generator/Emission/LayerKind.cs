using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Generator.Emission;

/// <summary>What layers are called, as users write them.</summary>
internal static class LayerKind
{
    /// <summary>The kind with its activation: <c>Dense, ReLU</c>.</summary>
    public static string Of(Layer layer) =>
        layer is IActivated { Activation.Kind: not ActivationKind.Linear } activated ? $"{NameOf(layer)}, {activated.Activation.Kind}" : NameOf(layer);

    private static string NameOf(Layer layer) => layer switch
    {
        Activate activate => activate.Function.Kind.ToString(),
        Merge merge => merge.Kind.ToString(),
        Softmax { IsLog: true } => "LogSoftmax",
        Conv conv => $"Conv{conv.Window.Axes.Count}D",
        DepthwiseConv conv => $"DepthwiseConv{conv.Window.Axes.Count}D",
        SeparableConv conv => $"SeparableConv{conv.Window.Axes.Count}D",
        ConvTranspose conv => $"Conv{conv.Window.Axes.Count}DTranspose",
        Pool pool => $"{pool.Kind}Pooling{pool.Window.Axes.Count}D",
        GlobalPool pool => $"Global{pool.Kind}Pooling{pool.Rank}D",
        AdaptiveAveragePool pool => $"AdaptiveAveragePooling{pool.Rank}D",
        UpSample upSample => $"UpSampling{upSample.Factors.Count}D",
        ZeroPad pad => $"ZeroPadding{pad.Before.Count}D",
        Recurrent recurrent => $"{recurrent.Kind}{(recurrent.Directions is Directions.None ? "" : $", both directions, {recurrent.Directions}")}",
        RecurrentState => "State",
        RowNormalization { Kind: RowNormalizationKind.Rms } => "RMSNormalization",
        RowNormalization normalization => $"{normalization.Kind}Normalization",
        Crop crop => $"Cropping{crop.Before.Count}D",
        _ => layer.GetType().Name,
    };
}
