using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Generator.Lowering;

/// <summary>
/// How many columns the readers of each node would like its buffer to have. A dense layer behind a Flatten wants all elements of
/// an image in one row; said early, the image is laid out so at once and nothing is copied.
/// </summary>
internal sealed class LayoutPreferences
{
    private readonly int?[] columns;
    private readonly Graph graph;

    public LayoutPreferences(Graph graph)
    {
        this.graph = graph;
        columns = new int?[graph.Nodes.Count];
        for (var i = graph.Nodes.Count - 1; i >= 0; i--)
        {
            var reader = graph.Nodes[i];
            foreach (var input in reader.Inputs)
            {
                // Steps that are samples must each have whole rows.
                if (Wish(reader, graph.Nodes[input]) is { } wish && graph.Nodes[input].Shape.Count % wish == 0) columns[input] ??= wish;
            }
        }
    }

    /// <summary>The columns to give the output of <paramref name="node"/>: its readers' wish, or its last axis.</summary>
    public int this[Node node] => columns[node.Index] ?? Default(node.Shape);

    // A last axis of a few elements would leave most of a panel empty; a whole sample in one row never does.
    private static int Default(Shape shape) => shape.Last >= 16 ? shape.Last : shape.Count;

    private int? Wish(Node reader, Node input) => reader.Layer switch
    {
        Embedding => input.Shape.Count,
        Masking or PositionEmbedding or SinusoidalPositionEncoding => input.Shape.Last,
        Dense or Conv or DepthwiseConv or SeparableConv or ConvTranspose => input.Shape.Last,
        Attention or MultiHeadAttention or RotaryEmbedding => input.Shape.Last,
        Pool or GlobalPool or AdaptiveAveragePool or UpSample or ZeroPad or Crop => input.Shape.Last,
        Recurrent => input.Shape.Last,
        Softmax softmax when softmax.Axis == input.Shape.Rank - 1 => input.Shape.Last,
        SpatialDropout => input.Shape.Last,
        BatchNormalization batch when batch.Axis == input.Shape.Rank - 1 => input.Shape.Last,
        GroupNormalization group when group.Axis == input.Shape.Rank - 1 => input.Shape.Last,
        RowNormalization rows when AxesLast.AreLast(rows.Axes, input.Shape) => rows.Size(input.Shape),
        Flatten or Reshape or Identity or Dropout or GaussianNoise or GaussianDropout or AlphaDropout or Activate or EachStep => this[reader],
        TimeDistributed when reader.Inputs[TimeDistributed.Output] == input.Index => this[reader],
        Merge or Lambda when reader.Shape == input.Shape => this[reader],
        _ => null,
    };
}
