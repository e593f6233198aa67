using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Networks of large samples, which threads share one by one: fewer of them than a block has.</summary>
public sealed class SharedSamplesTests
{
    private static readonly NetworkSource Networks = new(
        ("Transformer", """
            [Network]
            [Input(48, Type = ElementType.Int32)] [Embedding(31, 48)] [PositionEmbedding] [Residual<Attend>] [Residual<Think>] [Dropout(0.2f)] [Dense(31)]
            [SparseCategoricalCrossentropy]
            """),
        ("Pictures", """
            [Network]
            [Input(13, 13, 3)] [Conv2D(17, 3, padding: Padding.Same, activation: Activation.ReLU)] [BatchNormalization] [Conv2D(18, 3)]
            [MaxPooling2D(2)] [Flatten] [Dropout(0.3f)] [Dense(11)] [SparseCategoricalCrossentropy]
            """),
        ("Films", """
            [Network]
            [Input(3, 13, 13, 2)] [TimeDistributed<Picture>] [Dense(5)] [MeanSquaredError]
            """),
        ("Sound", """
            [Network]
            [Input(64, 5)] [Conv1D(33, 3, padding: Padding.Causal, activation: Activation.GELU)] [LSTM(19, returnSequences: true)]
            [Dense(34, activation: Activation.Tanh)] [LayerNormalization] [Dense(2)] [MeanSquaredError]
            """))
    {
        Shared = """
            [Block] [LayerNormalization] [MultiHeadAttention(3, causal: true)] public sealed class Attend;
            [Block] [LayerNormalization] [Dense(96, activation: Activation.GELU)] [Dense(48)] public sealed class Think;

            [Block]
            [Conv2D(17, 3, padding: Padding.Same, activation: Activation.Tanh)] [Residual<Again>(repeat: 2)] [DepthwiseConv2D(3)] [Flatten]
            public sealed class Picture;

            [Block] [Conv2D(17, 3, padding: Padding.Same, activation: Activation.Tanh)] [Conv2D(17, 1)] public sealed class Again;
            """,
    };

    public static TheoryData<string> Cases => Networks.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Threads_do_not_change_a_bit(string name)
    {
        var network = Networks[name];
        Assert.NotEmpty(network.Driver.CreateTraining(network.Driver.Create(seed: 1), 5, 2, 1).Description.StagesBySample);
        LayerContract.CheckThreads(network, samples: 5);
        LayerContract.CheckThreads(network, samples: 2);
    }

    /// <summary>What passes between operations has one place for all samples of a prediction.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Samples_do_not_get_in_each_others_way(string name) => LayerContract.CheckForward(Networks[name]);
}
