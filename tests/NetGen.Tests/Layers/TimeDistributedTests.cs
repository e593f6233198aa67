using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class TimeDistributedTests : ContractTests<TimeDistributedTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("OneDense", "[Input(5, 7)] [TimeDistributed<PlainStep>] [MeanSquaredError]"),
        ("OneStep", "[Input(1, 3)] [TimeDistributed<PlainStep>] [MeanSquaredError]"),
        ("Wide", "[Input(3, 33)] [Dense(35, activation: Activation.Tanh)] [TimeDistributed<PlainStep>] [Dense(2)] [MeanSquaredError]"),
        ("Flattened", "[Input(3, 5)] [TimeDistributed<PlainStep>] [Flatten] [Dense(3)] [MeanSquaredError]"),
        ("Frames", "[Input(3, 7, 5, 2)] [TimeDistributed<SeeingStep>] [GRU(5)] [Dense(2)] [MeanSquaredError]"),
        ("WideFrames", "[Input(2, 6, 5, 3)] [TimeDistributed<WideSeeingStep>] [MeanSquaredError]"),
        ("Winograd", "[Input(2, 9, 10, 16)] [TimeDistributed<TilesStep>] [MeanSquaredError]"),
        ("Depthwise", "[Input(3, 5, 6, 17)] [TimeDistributed<SeparateStep>] [Flatten] [Dense(2)] [MeanSquaredError]"),
        ("Images", "[Input(3, 5, 4, 3)] [TimeDistributed<ResizedStep>] [MeanSquaredError]"),
        ("Adjoint", "[Input(2, 3, 4, 3)] [TimeDistributed<LargerStep>] [MeanSquaredError]"),
        ("Volumes", "[Input(2, 3, 4, 2, 2)] [TimeDistributed<VolumeStep>] [MeanSquaredError]"),
        ("NormalizedBatch", "[Input(3, 5)] [Dense(17)] [TimeDistributed<NormalizedBatchStep>] [Dense(2)] [MeanSquaredError]"),
        ("NormalizedImages", "[Input(3, 6, 6, 2)] [TimeDistributed<NormalizedImageStep>] [MeanSquaredError]"),
        ("Normalized", "[Input(3, 4, 6)] [TimeDistributed<NormalizedStep>] [MeanSquaredError]"),
        ("Groups", "[Input(3, 4, 2, 6)] [TimeDistributed<GroupedStep>] [MeanSquaredError]"),
        ("Words", "[Network] [Input(4, 5, Type = ElementType.Int32)] [TimeDistributed<WordStep>] [LSTM(5, returnSequences: true)] [Dense(3)] [SparseCategoricalCrossentropy]"),
        ("MaskedWords", "[Network] [Input(4, 5, Type = ElementType.Int32)] [TimeDistributed<MaskedWordStep>] [Dense(3)] [SparseCategoricalCrossentropy]"),
        ("SparseWords", "[Network] [Input(4, 3, Type = ElementType.Int32)] [TimeDistributed<SparseWordStep>] [Dense(3)] [SparseCategoricalCrossentropy]"),
        ("FoldedWords", "[Network] [Input(4, 5, Type = ElementType.Int32)] [TimeDistributed<FoldedWordStep>] [Flatten] [Dense(3)] [SparseCategoricalCrossentropy]"),
        ("Recurrent", "[Input(3, 4, 5)] [TimeDistributed<ReadingStep>] [MeanSquaredError]"),
        ("RecurrentStates", "[Input(3, 4, 5)] [TimeDistributed<StatesStep>] [LSTM(3)] [MeanSquaredError]"),
        ("Attending", "[Input(3, 5, 6)] [TimeDistributed<AttendingStep>] [MeanSquaredError]"),
        ("Positions", "[Input(3, 5, 6)] [TimeDistributed<PlacedStep>] [MeanSquaredError]"),
        ("Branching", "[Input(3, 4, 6)] [TimeDistributed<BranchingStep>] [MeanSquaredError]"),
        ("Equations", "[Input(3, 4, 6)] [TimeDistributed<EquationStep>] [MeanSquaredError]"),
        ("Moved", "[Input(3, 4, 6)] [TimeDistributed<MovedStep>] [MeanSquaredError]"),
        ("Sloped", "[Input(3, 4, 5)] [TimeDistributed<SlopedStep>] [MeanSquaredError]"),
        ("Nested", "[Input(2, 3, 4, 5)] [TimeDistributed<OuterStep>] [Dense(2)] [MeanSquaredError]"),
        ("Residual", "[Input(3, 7)] [TimeDistributed<AroundStep>] [Dense(2)] [MeanSquaredError]"),
        ("Twice", "[Input(3, 7)] [TimeDistributed<PlainStep>] [TimeDistributed<PlainStep>] [MeanSquaredError]"),
        ("Masked", "[Network] [Input(5, Type = ElementType.Int32)] [Embedding(3, 7, maskZero: true)] [TimeDistributed<PlainStep>] [GRU(3)] [Dense(2)] [MeanSquaredError]"),
        ("MaskedLoss", "[Input(5, 7, Lengths = true)] [TimeDistributed<PlainStep>] [Dense(3)] [SparseCategoricalCrossentropy]"),
        ("StepByStep", "[Input(7, 3, 4, 2)] [TimeDistributed<SeeingStep>] [GRU(5, returnSequences: true)] [TimeDistributed<PlainStep>] [MeanSquaredError]"),
        ("StreamingRecurrent", "[Input(7, 4, 2)] [TimeDistributed<ReadingStep>] [LSTM(5, returnSequences: true)] [Dense(2)] [MeanSquaredError]"),
        ("StreamingAttention", "[Input(7, 5, 6)] [TimeDistributed<AttendingStep>] [TimeDistributed<FlatStep>] [MultiHeadAttention(2, causal: true)] [MeanSquaredError]"),
        ("StreamingNested", "[Input(7, 3, 4, 5)] [TimeDistributed<OuterStep>] [TimeDistributed<FlatStep>] [SimpleRNN(3, returnSequences: true)] [MeanSquaredError]"),
        ("FusedSoftmax", "[Input(3, 7)] [TimeDistributed<ClassesStep>] [CategoricalCrossentropy]"),
        ("FusedSoftmaxOption", "[Input(3, 7)] [TimeDistributed<ClassesAtOnceStep>] [SparseCategoricalCrossentropy]"),
        ("FusedLogSoftmax", "[Input(3, 4, 7)] [TimeDistributed<LogClassesStep>] [SparseCategoricalCrossentropy]"),
        ("FusedSigmoid", "[Input(3, 7)] [TimeDistributed<ChancesStep>] [BinaryCrossentropy]"),
        ("Divergence", "[Input(3, 7)] [TimeDistributed<ClassesStep>] [KLDivergence]"),
        ("Probed", """
            [Input(3, 7, 5, 2)] [TimeDistributed<NamedSeeingStep>(Name = "frames")] [GlobalAveragePooling1D] [Dense(3)] [CategoricalCrossentropy]
            [Probe("frames.maps")] [Probe("frames")]
            """))
    {
        Shared = """
            [Block] [Dense(5, activation: Activation.Tanh)] sealed class PlainStep;
            [Block] [Flatten] sealed class FlatStep;
            [Block] [Conv2D(3, 3, padding: Padding.Same, activation: Activation.Tanh)] [MaxPooling2D(2)] [Flatten] [Dense(4)] sealed class SeeingStep;
            [Block] [Conv2D(3, 3, activation: Activation.Tanh, Name = "maps")] [GlobalAveragePooling2D] sealed class NamedSeeingStep;
            [Block] [Conv2D(17, 2, strides: [2, 1], groups: 1)] [AveragePooling2D(2)] [Conv2D(18, 1)] sealed class WideSeeingStep;
            [Block] [Conv2D(16, 3, padding: Padding.Same, algorithm: ConvolutionAlgorithm.Winograd2)] [Tanh] sealed class TilesStep;
            [Block] [DepthwiseConv2D(3, padding: Padding.Same)] [SeparableConv2D(5, 2)] [GlobalMaxPooling2D] sealed class SeparateStep;
            [Block] [UpSampling2D(2, interpolation: Interpolation.Bilinear)] [ZeroPadding2D(1)] [Cropping2D(2)] [AdaptiveAveragePooling2D([3, 2])] sealed class ResizedStep;
            [Block] [Conv2DTranspose(4, 3, stride: 2)] sealed class LargerStep;
            [Block] [Conv3D(3, 2, activation: Activation.Tanh)] [GlobalAveragePooling3D] sealed class VolumeStep;
            [Block] [BatchNormalization] [Tanh] sealed class NormalizedBatchStep;
            [Block] [Conv2D(3, 1)] [BatchNormalization] [ReLU] [Conv2D(2, 3)] [BatchNormalization] sealed class NormalizedImageStep;
            [Block] [LayerNormalization] [Dense(4)] [RMSNormalization] sealed class NormalizedStep;
            [Block] [GroupNormalization(2)] [Tanh] sealed class GroupedStep;
            [Block] [Embedding(7, 6)] [GlobalAveragePooling1D] sealed class WordStep;
            [Block] [Embedding(3, 6, maskZero: true)] [GlobalAveragePooling1D] sealed class MaskedWordStep;
            [Block] [Embedding(50, 6, update: TableUpdate.Sparse)] [GlobalAveragePooling1D] sealed class SparseWordStep;
            [Block] [Embedding(7, 18)] [Dense(17, activation: Activation.Tanh)] [Dense(2)] sealed class FoldedWordStep;
            [Block] [LSTM(3, returnSequences: true)] [GRU(4, bidirectional: Bidirectional.Concat)] sealed class ReadingStep;
            [Block] [LSTM(3, returnSequences: true, returnState: true, Name = "a")] [LSTM(3, initialState: ["a.h", "a.c"])] sealed class StatesStep;
            [Block] [MultiHeadAttention(2)] sealed class AttendingStep;
            [Block] [PositionEmbedding] [Dense(3)] [SinusoidalPositionEncoding] [Conv1D(3, 2, padding: Padding.Causal)] sealed class PlacedStep;
            [Block] [Dense(5, Name = "a")] [Dense(5, From = "input")] [Multiply("a")] [Concatenate("a", axis: -1)] sealed class BranchingStep;
            [Block] [EinsumDense("bij,jk->bik", [-1, 3])] sealed class EquationStep;
            [Block] [Permute(2, 1)] [Dense(3)] [Softmax(axis: 1)] [Reshape(9, 2)] sealed class MovedStep;
            [Block] [PReLU] [Dense(3, activation: Activation.PReLU)] sealed class SlopedStep;
            [Block] [Dense(6)] [TimeDistributed<InnerStep>] [Dense(3)] [Flatten] sealed class OuterStep;
            [Block] [Dense(3, activation: Activation.Tanh)] [LayerNormalization] sealed class InnerStep;
            [Block] [Dense(7, activation: Activation.Tanh)] sealed class SameStep;
            [Block] [Residual<SameStep>(repeat: 2)] sealed class AroundStep;
            [Block] [Dense(3)] [Softmax] sealed class ClassesStep;
            [Block] [Dense(3, activation: Activation.Softmax)] sealed class ClassesAtOnceStep;
            [Block] [Dense(3)] [LogSoftmax] sealed class LogClassesStep;
            [Block] [Dense(3)] [Sigmoid] sealed class ChancesStep;
            """,
    };
}
