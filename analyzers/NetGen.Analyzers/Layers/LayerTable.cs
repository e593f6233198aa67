using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Losses;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>Every layer attribute and its reader: a new layer is one line here.</summary>
internal static class LayerTable
{
    public const string Input = "Input";
    public const string Output = "Output";
    public const string Probe = "Probe";
    public const string InputSpec = "InputSpec";
    public const string Block = "Block`1";
    public const string Residual = "Residual`1";
    public const string TimeDistributed = "TimeDistributed`1";

    private static readonly LayerEntry[] Entries =
    [
        new("Dense", "dense", Dense.Read),
        new("EinsumDense", "einsum_dense", EinsumDense.Read),
        new("Conv1D", "conv1d", o => Conv.Read(o, 1)),
        new("Conv2D", "conv2d", o => Conv.Read(o, 2)),
        new("Conv3D", "conv3d", o => Conv.Read(o, 3)),
        new("DepthwiseConv1D", "depthwise_conv1d", o => DepthwiseConv.Read(o, 1)),
        new("DepthwiseConv2D", "depthwise_conv2d", o => DepthwiseConv.Read(o, 2)),
        new("SeparableConv1D", "separable_conv1d", o => SeparableConv.Read(o, 1)),
        new("SeparableConv2D", "separable_conv2d", o => SeparableConv.Read(o, 2)),
        new("Conv1DTranspose", "conv1d_transpose", o => ConvTranspose.Read(o, 1)),
        new("Conv2DTranspose", "conv2d_transpose", o => ConvTranspose.Read(o, 2)),
        new("Conv3DTranspose", "conv3d_transpose", o => ConvTranspose.Read(o, 3)),
        new("Flatten", "flatten", Flatten.Read),
        new("Reshape", "reshape", Reshape.Read),
        new("Permute", "permute", Permute.Read),
        new("RepeatVector", "repeat_vector", RepeatVector.Read),
        new("Identity", "identity", Identity.Read),
        new("Dropout", "dropout", Dropout.Read),
        new("GaussianNoise", "gaussian_noise", GaussianNoise.Read),
        new("GaussianDropout", "gaussian_dropout", GaussianDropout.Read),
        new("AlphaDropout", "alpha_dropout", AlphaDropout.Read),
        new("SpatialDropout1D", "spatial_dropout1d", SpatialDropout.Of(1)),
        new("SpatialDropout2D", "spatial_dropout2d", SpatialDropout.Of(2)),
        new("SpatialDropout3D", "spatial_dropout3d", SpatialDropout.Of(3)),

        new("BatchNormalization", "batch_normalization", BatchNormalization.Read),
        new("LayerNormalization", "layer_normalization", RowNormalization.ReadLayer),
        new("RMSNormalization", "rms_normalization", RowNormalization.ReadRms),
        new("UnitNormalization", "unit_normalization", RowNormalization.ReadUnit),
        new("GroupNormalization", "group_normalization", GroupNormalization.Read),
        new("InstanceNormalization", "instance_normalization", GroupNormalization.ReadInstance),

        Recurrent("SimpleRNN", "simple_rnn", RecurrentKind.SimpleRNN),
        Recurrent("LSTM", "lstm", RecurrentKind.LSTM),
        Recurrent("GRU", "gru", RecurrentKind.GRU),

        new("Attention", "attention", Attention.Read) { NamedInputs = AttentionInputs.Names },
        new("MultiHeadAttention", "multi_head_attention", MultiHeadAttention.Read) { NamedInputs = AttentionInputs.Names },
        new("GroupQueryAttention", "group_query_attention", MultiHeadAttention.ReadGrouped) { NamedInputs = AttentionInputs.Names },
        new("RotaryEmbedding", "rotary_embedding", RotaryEmbedding.Read),

        new("MaxPooling1D", "max_pooling1d", o => Pool.Read(o, PoolKind.Max, rank: 1)),
        new("MaxPooling2D", "max_pooling2d", o => Pool.Read(o, PoolKind.Max, rank: 2)),
        new("MaxPooling3D", "max_pooling3d", o => Pool.Read(o, PoolKind.Max, rank: 3)),
        new("AveragePooling1D", "average_pooling1d", o => Pool.Read(o, PoolKind.Average, rank: 1)),
        new("AveragePooling2D", "average_pooling2d", o => Pool.Read(o, PoolKind.Average, rank: 2)),
        new("AveragePooling3D", "average_pooling3d", o => Pool.Read(o, PoolKind.Average, rank: 3)),
        new("GlobalMaxPooling1D", "global_max_pooling1d", o => GlobalPool.Read(o, PoolKind.Max, rank: 1)),
        new("GlobalMaxPooling2D", "global_max_pooling2d", o => GlobalPool.Read(o, PoolKind.Max, rank: 2)),
        new("GlobalMaxPooling3D", "global_max_pooling3d", o => GlobalPool.Read(o, PoolKind.Max, rank: 3)),
        new("GlobalAveragePooling1D", "global_average_pooling1d", o => GlobalPool.Read(o, PoolKind.Average, rank: 1)),
        new("GlobalAveragePooling2D", "global_average_pooling2d", o => GlobalPool.Read(o, PoolKind.Average, rank: 2)),
        new("GlobalAveragePooling3D", "global_average_pooling3d", o => GlobalPool.Read(o, PoolKind.Average, rank: 3)),
        new("AdaptiveAveragePooling1D", "adaptive_average_pooling1d", o => AdaptiveAveragePool.Read(o, rank: 1)),
        new("AdaptiveAveragePooling2D", "adaptive_average_pooling2d", o => AdaptiveAveragePool.Read(o, rank: 2)),
        new("AdaptiveAveragePooling3D", "adaptive_average_pooling3d", o => AdaptiveAveragePool.Read(o, rank: 3)),
        new("UpSampling1D", "up_sampling1d", o => UpSample.Read(o, rank: 1)),
        new("UpSampling2D", "up_sampling2d", o => UpSample.Read(o, rank: 2)),
        new("UpSampling3D", "up_sampling3d", o => UpSample.Read(o, rank: 3)),
        new("ZeroPadding1D", "zero_padding1d", o => ZeroPad.Read(o, rank: 1)),
        new("ZeroPadding2D", "zero_padding2d", o => ZeroPad.Read(o, rank: 2)),
        new("ZeroPadding3D", "zero_padding3d", o => ZeroPad.Read(o, rank: 3)),
        new("Cropping1D", "cropping1d", o => Crop.Read(o, rank: 1)),
        new("Cropping2D", "cropping2d", o => Crop.Read(o, rank: 2)),
        new("Cropping3D", "cropping3d", o => Crop.Read(o, rank: 3)),

        new("Embedding", "embedding", Embedding.Read),
        new("Masking", "masking", Masking.Read),
        new("PositionEmbedding", "position_embedding", PositionEmbedding.Read),
        new("SinusoidalPositionEncoding", "sinusoidal_position_encoding", SinusoidalPositionEncoding.Read),

        new("Activation", "activation", Activate.Read),
        new("Sigmoid", "sigmoid", _ => Activate.As(ActivationKind.Sigmoid)),
        new("HardSigmoid", "hard_sigmoid", _ => Activate.As(ActivationKind.HardSigmoid)),
        new("Tanh", "tanh", _ => Activate.As(ActivationKind.Tanh)),
        new("ReLU", "relu", Activate.ReadReLU),
        new("ReLU6", "relu6", _ => Activate.As(ActivationKind.ReLU6)),
        new("LeakyReLU", "leaky_relu", Activate.ReadLeakyReLU),
        new("PReLU", "prelu", PReLU.Read),
        new("ELU", "elu", Activate.ReadELU),
        new("SELU", "selu", _ => Activate.As(ActivationKind.SELU)),
        new("GELU", "gelu", Activate.ReadGELU),
        new("SiLU", "silu", _ => Activate.As(ActivationKind.SiLU)),
        new("Swish", "swish", _ => Activate.As(ActivationKind.SiLU)),
        new("HardSwish", "hard_swish", _ => Activate.As(ActivationKind.HardSwish)),
        new("Mish", "mish", _ => Activate.As(ActivationKind.Mish)),
        new("Softplus", "softplus", _ => Activate.As(ActivationKind.Softplus)),
        new("Softsign", "softsign", _ => Activate.As(ActivationKind.Softsign)),
        new("Exponential", "exponential", _ => Activate.As(ActivationKind.Exponential)),
        new("Softmax", "softmax", o => Softmax.Read(o, isLog: false)),
        new("LogSoftmax", "log_softmax", o => Softmax.Read(o, isLog: true)),

        new("Add", "add", _ => Merge.As(MergeKind.Add), IsMerge: true),
        new("Subtract", "subtract", _ => Merge.As(MergeKind.Subtract), IsMerge: true),
        new("Multiply", "multiply", _ => Merge.As(MergeKind.Multiply), IsMerge: true),
        new("Average", "average", _ => Merge.As(MergeKind.Average), IsMerge: true),
        new("Maximum", "maximum", _ => Merge.As(MergeKind.Maximum), IsMerge: true),
        new("Minimum", "minimum", _ => Merge.As(MergeKind.Minimum), IsMerge: true),
        new("Concatenate", "concatenate", Concatenate.Read, IsMerge: true),
        new("Dot", "dot", Dot.Read, IsMerge: true),
        new("Einsum", "einsum", Einsum.Read, IsMerge: true, MayNameNone: true),
        new("Lambda", "lambda", Lambda.Read, IsMerge: true, MayNameNone: true),
    ];

    private static readonly Dictionary<string, LayerEntry> ByAttribute = Entries.ToDictionary(e => e.Attribute, StringComparer.Ordinal);

    /// <summary>The attributes of layers, without those that use blocks.</summary>
    public static IEnumerable<string> Attributes => ByAttribute.Keys;

    /// <summary>The layer of an attribute, of its metadata name without namespace and <c>Attribute</c>; null if it is none.</summary>
    public static LayerEntry? Find(string kind) => ByAttribute.TryGetValue(kind, out var entry) ? entry : null;

    /// <summary>Whether an attribute is a layer or the use of a block.</summary>
    public static bool IsLayer(string kind) => kind is Block or Residual or TimeDistributed || ByAttribute.ContainsKey(kind);

    /// <summary>Whether an attribute is part of a network or block.</summary>
    public static bool IsElement(string kind) =>
        kind is Input or Output or Probe or InputSpec || IsLayer(kind) || LossTable.Find(kind) is not null;

    private static LayerEntry Recurrent(string attribute, string name, RecurrentKind kind) =>
        new(attribute, name, o => Layers.Recurrent.Read(o, kind)) { States = o => Layers.Recurrent.States(o, kind) };
}
