using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Generator.Lowering;

/// <summary>Which lowering belongs to which layer: one line each.</summary>
internal static class LoweringTable
{
    private static readonly Dictionary<Type, Action<LoweringContext, Node, Layer>> Entries = new()
    {
        [typeof(Input)] = Entry<Input>(InputLowering.Lower),
        [typeof(Dense)] = Entry<Dense>(DenseLowering.Lower),
        [typeof(Conv)] = Entry<Conv>(ConvLowering.Lower),
        [typeof(DepthwiseConv)] = Entry<DepthwiseConv>(DepthwiseLowering.Lower),
        [typeof(SeparableConv)] = Entry<SeparableConv>(SeparableConvLowering.Lower),
        [typeof(ConvTranspose)] = Entry<ConvTranspose>(ConvTransposeLowering.Lower),
        [typeof(Flatten)] = Entry<Flatten>(ViewLowering.Lower),
        [typeof(Reshape)] = Entry<Reshape>(ViewLowering.Lower),
        [typeof(Identity)] = Entry<Identity>(ViewLowering.Lower),
        [typeof(Permute)] = Entry<Permute>(PermuteLowering.Lower),
        [typeof(RepeatVector)] = Entry<RepeatVector>(RepeatVectorLowering.Lower),
        [typeof(Dropout)] = Entry<Dropout>(DropoutLowering.Lower),
        [typeof(GaussianNoise)] = Entry<GaussianNoise>(DropoutLowering.Lower),
        [typeof(GaussianDropout)] = Entry<GaussianDropout>(DropoutLowering.Lower),
        [typeof(AlphaDropout)] = Entry<AlphaDropout>(DropoutLowering.Lower),
        [typeof(SpatialDropout)] = Entry<SpatialDropout>(DropoutLowering.Lower),
        [typeof(BatchNormalization)] = Entry<BatchNormalization>(BatchNormalizationLowering.Lower),
        [typeof(GroupNormalization)] = Entry<GroupNormalization>(GroupNormalizationLowering.Lower),
        [typeof(RowNormalization)] = Entry<RowNormalization>(RowNormalizationLowering.Lower),
        [typeof(Embedding)] = Entry<Embedding>(EmbeddingLowering.Lower),
        [typeof(Recurrent)] = Entry<Recurrent>(RecurrentLowering.Lower),
        [typeof(RecurrentState)] = Entry<RecurrentState>(RecurrentLowering.Lower),
        [typeof(PositionEmbedding)] = Entry<PositionEmbedding>(PositionLowering.Lower),
        [typeof(SinusoidalPositionEncoding)] = Entry<SinusoidalPositionEncoding>(PositionLowering.Lower),
        [typeof(Masking)] = Entry<Masking>(MaskingLowering.Lower),
        [typeof(Activate)] = Entry<Activate>(ActivationLowering.Lower),
        [typeof(PReLU)] = Entry<PReLU>(PReLULowering.Lower),
        [typeof(Softmax)] = Entry<Softmax>(SoftmaxLowering.Lower),
        [typeof(Merge)] = Entry<Merge>(MergeLowering.Lower),
        [typeof(Concatenate)] = Entry<Concatenate>(ConcatenateLowering.Lower),
        [typeof(Pool)] = Entry<Pool>(PoolLowering.Lower),
        [typeof(GlobalPool)] = Entry<GlobalPool>(PoolLowering.Lower),
        [typeof(AdaptiveAveragePool)] = Entry<AdaptiveAveragePool>(PoolLowering.Lower),
        [typeof(UpSample)] = Entry<UpSample>(UpSampleLowering.Lower),
        [typeof(ZeroPad)] = Entry<ZeroPad>(BorderLowering.Lower),
        [typeof(Crop)] = Entry<Crop>(BorderLowering.Lower),
        [typeof(Attention)] = Entry<Attention>(AttentionLowering.Lower),
        [typeof(MultiHeadAttention)] = Entry<MultiHeadAttention>(MultiHeadAttentionLowering.Lower),
        [typeof(RotaryEmbedding)] = Entry<RotaryEmbedding>(RotaryEmbeddingLowering.Lower),
        [typeof(Dot)] = Entry<Dot>(DotLowering.Lower),
        [typeof(Einsum)] = Entry<Einsum>(EinsumLowering.Lower),
        [typeof(EinsumDense)] = Entry<EinsumDense>(EinsumDenseLowering.Lower),
        [typeof(EachStep)] = Entry<EachStep>(TimeDistributedLowering.Lower),
        [typeof(TimeDistributed)] = Entry<TimeDistributed>(TimeDistributedLowering.Lower),
        [typeof(Lambda)] = Entry<Lambda>(LambdaLowering.Lower),
    };

    /// <summary>The layers that can be compiled.</summary>
    public static IEnumerable<Type> Layers => Entries.Keys;

    /// <summary>Adds the operations of <paramref name="node"/>.</summary>
    public static void Lower(LoweringContext context, Node node) => Entries[node.Layer.GetType()](context, node, node.Layer);

    private static Action<LoweringContext, Node, Layer> Entry<T>(Action<LoweringContext, Node, T> lower)
        where T : Layer => (context, node, layer) => lower(context, node, (T)layer);
}
