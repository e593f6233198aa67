namespace NetGen.Generator.Tests.Hostile;

/// <summary>Valid networks of all kinds, small enough to compile often: what hostile sources are made of.</summary>
internal static class HostileSeeds
{
    public static readonly IReadOnlyList<string> All =
    [
        """
        [Network]
        [Input(6)]
        [Dense(5, activation: Activation.ReLU, l2: 1e-3f, Name = "hidden")]
        [Dropout(0.25f)]
        [Dense(3, useBias: false, kernelInitializer: Initializer.HeNormal, Trainable = true)]
        [SparseCategoricalCrossentropy(ignoreLabel: -1)]
        public partial class Net;
        """,
        """
        [Network]
        [Input(6, 6, 2)]
        [Conv2D(4, 3, padding: Padding.Same, activation: Activation.ReLU)]
        [MaxPooling2D(2)]
        [Conv2D(3, [2, 3], strides: [1, 2])]
        [GlobalAveragePooling2D]
        [Dense(2)]
        [CategoricalCrossentropy(labelSmoothing: 0.1f)]
        public partial class Net;
        """,
        """
        [Network]
        [Input(7, 4)]
        [SeparableConv1D(5, 3, depthMultiplier: 2)]
        [Conv1DTranspose(3, 2, stride: 2)]
        [UpSampling1D(2)]
        [Cropping1D([1, 2])]
        [Flatten]
        [Dense(1)]
        [Huber(delta: 0.5f)]
        public partial class Net;
        """,
        """
        [Network]
        [Input(5, 3, Name = "signal")]
        [LSTM(4, returnSequences: true, returnState: true, Name = "cell")]
        [GRU(4, initialState: ["cell.h"])]
        [Dense(1)]
        [MeanAbsoluteError(weight: 0.5f)]
        public partial class Net;
        """,
        """
        [Network]
        [Input(6, Type = ElementType.Int32, Lengths = true)]
        [Embedding(11, 8, maskZero: true)]
        [PositionEmbedding]
        [Residual<Attend>(repeat: 2, Name = "attend")]
        [Dense(11)]
        [SparseCategoricalCrossentropy]
        public partial class Net;

        [Block]
        [LayerNormalization]
        [MultiHeadAttention(heads: 2, kvHeads: 1, causal: true, rotary: true)]
        public sealed class Attend;
        """,
        """
        [Block]
        [InputSpec(-1)]
        [Dense(7, activation: Activation.GELU)]
        [BatchNormalization(momentum: 0.9f)]
        [Residual<Inner>(projection: true)]
        sealed class Outer;

        [Block]
        [Dense(7)]
        [Dense(4)]
        sealed class Inner;

        [Network(InputGradient = true)]
        [Input(3)]
        [Block<Outer>(repeat: 2, Name = "body")]
        [Dense(2, Name = "policy")]
        [Dense(1, activation: Activation.Tanh, From = "body", Name = "value")]
        [Output("policy")]
        [Output("value")]
        [Probe("policy")]
        [CategoricalCrossentropy(From = "policy")]
        [MeanSquaredError(weight: 0.5f, From = "value")]
        internal sealed partial class Net;
        """,
        """
        [Network]
        [Input(3, Name = "left")]
        [Input(3, Name = "right")]
        [Lambda(nameof(Gate), "left", "right")]
        [Dense(4)]
        [Lambda(nameof(Bend), derivative: nameof(Slope))]
        [BinaryCrossentropy]
        public partial class Net
        {
            private const float Steepness = 2;

            private static float Gate(float a, float b) => a > 0 ? a * MathF.Exp(-Steepness * b) : MathF.Max(a, b) / 3;

            private static float Bend(float x)
            {
                var y = x * x;
                return y * Half(x);
            }

            private static float Slope(float x) => 1.5f * x * x;

            private static float Half(float x) => 0.5f * x;
        }
        """,
        """
        namespace Example;

        public partial class Outside
        {
            [Network]
            [Input(3, 4, Name = "x")]
            [EinsumDense("abc,cd->abd", [3, 5], biasAxes: "d", From = "x", Name = "y")]
            [Einsum("abc,abd->acd", "x", "y")]
            [Permute(2, 1)]
            [Reshape(-1, 2)]
            [GroupNormalization(2)]
            [Flatten]
            [RepeatVector(2)]
            [Softmax]
            [KLDivergence]
            public partial class Net;
        }
        """,
        """
        [Network]
        [Input(5, 4)]
        [Masking(0.5f)]
        [Attention(causal: true, dropout: 0.1f, Name = "seen")]
        [Concatenate("input", axis: -1)]
        [SimpleRNN(2, activation: Activation.Tanh, bidirectional: Bidirectional.Concat)]
        [Dot("seen", axes: [1, 2])]
        [PReLU(PReLUShare.All)]
        [MeanSquaredError]
        public partial class Net;
        """,
        """
        [Network]
        [Input(4, 4, 4, 2)]
        [Conv3D(2, 2, pad: 1, dilation: 2)]
        [AveragePooling3D(2, stride: 1)]
        [ZeroPadding3D(1)]
        [SpatialDropout3D(0.5f)]
        [Reshape(25, 5, -1)]
        [DepthwiseConv2D(2, stride: 3)]
        [MeanSquaredError]
        public partial class Net;
        """,
    ];
}
