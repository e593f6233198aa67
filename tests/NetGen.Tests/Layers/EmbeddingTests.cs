using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class EmbeddingTests : ContractTests<EmbeddingTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("OneToken", "[Network] [Input(1, Type = ElementType.Int32)] [Embedding(5, 3)] [MeanSquaredError]"),
        ("Prime", "[Network] [Input(7, Type = ElementType.Int32)] [Embedding(11, 19)] [MeanSquaredError]"),
        ("ManySteps", "[Network] [Input(37, Type = ElementType.Int32)] [Embedding(13, 5)] [GlobalAveragePooling1D] [Dense(3)] [SparseCategoricalCrossentropy]"),
        ("WholePanels", "[Network] [Input(16, Type = ElementType.Int32)] [Embedding(16, 32)] [Dense(5, activation: Activation.Tanh)] [MeanSquaredError]"),
        ("TwoAxes", "[Network] [Input(3, 5, Type = ElementType.Int32)] [Embedding(7, 17)] [Dense(2)] [MeanSquaredError]"),
        ("Padding", "[Network] [Input(5, Type = ElementType.Int32)] [Embedding(3, 18, paddingIndex: 0)] [Dense(4)] [SparseCategoricalCrossentropy]"),
        ("LastPadding", "[Network] [Input(5, Type = ElementType.Int32)] [Embedding(3, 5, paddingIndex: 2)] [MeanSquaredError]"),
        ("Frozen", "[Network] [Input(5, Type = ElementType.Int32)] [Embedding(6, 7, Trainable = false)] [Dense(3)] [MeanSquaredError]"),
        ("Large", "[Network] [Input(3, Type = ElementType.Int32)] [Embedding(1000, 4)] [Flatten] [Dense(3)] [MeanSquaredError]"),
        ("MaskZero", "[Network] [Input(7, Type = ElementType.Int32)] [Embedding(3, 5, maskZero: true)] [Dense(4)] [SparseCategoricalCrossentropy]"),
        ("MaskZeroOfTwoAxes", "[Network] [Input(3, 4, Type = ElementType.Int32)] [Embedding(2, 5, maskZero: true)] [Tanh] [MeanSquaredError]"),
        ("MaskedPadding", "[Network] [Input(17, Type = ElementType.Int32)] [Embedding(3, 18, paddingIndex: 0, maskZero: true)] [Dense(2)] [MeanAbsoluteError]"),
        ("AllMasked", "[Network] [Input(5, Type = ElementType.Int32)] [Embedding(1, 3, maskZero: true)] [Dense(2)] [SparseCategoricalCrossentropy]"),
        ("TwoMasks", """
            [Network] [Input(5, Name = "a", Type = ElementType.Int32)] [Input(5, Name = "b", Type = ElementType.Int32)]
            [Embedding(3, 6, maskZero: true, From = "a", Name = "x")] [Embedding(4, 6, maskZero: true, From = "b")] [Add("x")] [Dense(2)]
            [SparseCategoricalCrossentropy(ignoreLabel: -1)]
            """),
        ("MaskEnds", "[Network] [Input(5, Type = ElementType.Int32)] [Embedding(3, 2, maskZero: true)] [Reshape(2, 5)] [Dense(3)] [MeanSquaredError]"),
        ("Folded", "[Network] [Input(19, Type = ElementType.Int32)] [Embedding(37, 18)] [Dense(33, activation: Activation.Tanh)] [Dense(3)] [SparseCategoricalCrossentropy]"),
        ("FoldedOnce", "[Network] [Input(3, Type = ElementType.Int32)] [Embedding(9, 5)] [Dense(17, useBias: false)] [MeanSquaredError]"),
        ("FoldedFrozenTable", "[Network] [Input(5, Type = ElementType.Int32)] [Embedding(6, 7, Trainable = false)] [Dense(21)] [MeanSquaredError]"),
        ("FoldedFrozenKernel", "[Network] [Input(5, Type = ElementType.Int32)] [Embedding(13, 7, paddingIndex: 5)] [Dense(3, Trainable = false)] [MeanSquaredError]"),
        ("FoldedFrozenKernelOfManySteps", "[Network] [Input(19, Type = ElementType.Int32)] [Embedding(13, 17)] [Dense(3, Trainable = false)] [MeanSquaredError]"),
        ("FoldedRecurrent", "[Network] [Input(5, Type = ElementType.Int32)] [Embedding(9, 4, maskZero: true)] [GRU(3)] [Dense(2)] [MeanSquaredError]"),
        ("NotFoldedBecauseNamed", """[Network] [Input(5, Type = ElementType.Int32)] [Embedding(6, 7, Name = "x")] [Dense(7)] [Add("x")] [MeanSquaredError]"""),
        ("Sparse", "[Network] [Input(5, Type = ElementType.Int32)] [Embedding(23, 18, update: TableUpdate.Sparse)] [Dense(3)] [SparseCategoricalCrossentropy]"),
        ("SparsePadding", "[Network] [Input(3, Type = ElementType.Int32)] [Embedding(5, 3, paddingIndex: 4, update: TableUpdate.Sparse)] [Dense(2)] [MeanSquaredError]"),
        ("SparseTwice", """
            [Network] [Input(3, Name = "a", Type = ElementType.Int32)] [Input(4, Name = "b", Type = ElementType.Int32)]
            [Embedding(40, 6, update: TableUpdate.Sparse, From = "a")] [Flatten] [Dense(5, Name = "x")]
            [Embedding(70, 20, update: TableUpdate.Sparse, From = "b")] [Flatten] [Dense(5)] [Add("x")] [MeanSquaredError]
            """),
        ("SharedInput", """
            [Network] [Input(5, Name = "tokens", Type = ElementType.Int32)]
            [Embedding(9, 6, Name = "a")] [Embedding(7, 6, From = "tokens")] [Add("a")] [Dense(2)] [MeanSquaredError]
            """),
        ("WithFloats", """
            [Network(InputGradient = true)] [Input(3, Name = "words", Type = ElementType.Int32)] [Input(3, 4, Name = "values")]
            [Embedding(5, 2, From = "words")] [Concatenate("values")] [Dense(2)] [MeanSquaredError]
            """),
        ("InDense", """
            [Network] [Input(4, 3, Name = "words", Type = ElementType.Int32)]
            [Dense(2, Name = "counts")] [Embedding(5, 2, From = "words")] [Reshape(4, 6)] [Concatenate("counts")] [MeanSquaredError]
            """));
}
