using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Layers;

/// <summary>What a layer costs.</summary>
internal static class LayerWork
{
    /// <summary>The numbers of its parameters and of its saved state.</summary>
    public static long Parameters(Node node) => node.Parameters.Sum(p => (long)p.Shape.Count);

    /// <summary>Floating-point operations of a sample: a multiply-add counts as two; element-wise work is left out, as is usual.</summary>
    public static long Flops(Node node) => 2L * node.Samples * node.Layer switch
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
}
