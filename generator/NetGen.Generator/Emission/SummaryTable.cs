using System.Globalization;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Generator.Emission;

/// <summary>The table of layers: output shape, parameters, floating-point operations of one sample.</summary>
internal static class SummaryTable
{
    // A hover that is longer than a screen helps nobody.
    private const int MostDocumented = 32;

    /// <summary>The table as a C# string literal.</summary>
    public static string AsLiteral(Graph graph) =>
        "\"" + string.Join("\\n", Lines(graph)).Replace("\"", "\\\"") + "\"";

    /// <summary>The table as XML documentation of the class: what the editor shows on hover; the first layers of a long one.</summary>
    public static string AsDocumentation(Graph graph)
    {
        var rows = Rows(graph).Skip(1).Select(r => $"/// <item>{r[0]}: {r[1]} → {r[2]}; parameters {r[3]}, FLOPs {r[4]}</item>").ToList();
        if (rows.Count > MostDocumented)
        {
            var total = rows[rows.Count - 1];
            rows = [.. rows.Take(MostDocumented), $"/// <item>… and {rows.Count - 1 - MostDocumented} more layers: see Summary</item>", total];
        }

        return $"/// <remarks>\n/// <list type=\"bullet\">\n{string.Join("\n", rows)}\n/// </list>\n/// </remarks>";
    }

    private static IEnumerable<string> Lines(Graph graph)
    {
        var rows = Rows(graph).ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length)).ToArray();
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = rows[i].Select((cell, c) => c < 3 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]));
            yield return string.Join("  ", cells).TrimEnd();
            if (i == 0 || i == rows.Count - 2) yield return new string('─', widths.Sum() + (2 * (widths.Length - 1)));
        }
    }

    private static IEnumerable<string[]> Rows(Graph graph)
    {
        yield return ["Layer", "Kind", "Output", "Parameters", "FLOPs"];
        foreach (var node in graph.Nodes)
        {
            var parameters = node.Parameters.Sum(p => (long)p.Shape.Count);
            yield return [node.Name, KindOf(node.Layer), node.Shape.ToString(), Number(parameters), Number(Flops(node))];
        }

        var total = graph.Nodes.SelectMany(n => n.Parameters).Sum(p => (long)p.Shape.Count);
        yield return ["Total", "", "", Number(total), Number(graph.Nodes.Sum(Flops))];
    }

    private static string KindOf(Layer layer) =>
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

    // A multiply-add counts as two; element-wise work is left out, as is usual.
    private static long Flops(Node node) => 2 * node.Layer switch
    {
        DepthwiseConv conv => (long)conv.Window.Taps * node.Shape.Count,
        ConvTranspose conv => (long)Kernel(node, "kernel").Shape.Count * conv.Window.OutputPixels,
        SeparableConv conv => (Kernel(node, "depthwise_kernel").Shape.Count + (long)Kernel(node, "pointwise_kernel").Shape.Count) * node.Shape.Rows,
        Recurrent recurrent => node.Parameters.Where(p => p.IsMatrix).Sum(p => (long)p.Shape.Count) * recurrent.Steps,
        Attention attention => Scores(attention.Shape, node.Shape[0]),
        MultiHeadAttention attention => Projections(node, attention.Shape.Steps) + Scores(attention.Shape, node.Shape[0]),
        Dense or Conv or EinsumDense => (long)Kernel(node, "kernel").Rows * node.Shape.Count,
        _ => 0,
    };

    // Products of queries with keys and of scores with values; a causal query sees half of them.
    private static long Scores(AttentionShape shape, int queries) =>
        (long)shape.Heads * queries * shape.Steps * (shape.KeyWidth + shape.ValueWidth) / (shape.IsCausal ? 2 : 1);

    private static long Projections(Node node, int keys) => node.Parameters
        .Where(p => p.IsMatrix)
        .Sum(p => (long)p.Shape.Count * (p.Role is "key.kernel" or "value.kernel" ? keys : node.Shape[0]));

    private static Parameter Kernel(Node node, string role) => node.Parameters.First(p => p.Role == role);

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
