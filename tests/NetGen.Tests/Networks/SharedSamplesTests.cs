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
        ("Sound", """
            [Network]
            [Input(64, 5)] [Conv1D(33, 3, padding: Padding.Causal, activation: Activation.GELU)] [LSTM(19, returnSequences: true)]
            [Dense(34, activation: Activation.Tanh)] [LayerNormalization] [Dense(2)] [MeanSquaredError]
            """))
    {
        Shared = """
            [Block] [LayerNormalization] [MultiHeadAttention(3, causal: true)] public sealed class Attend;
            [Block] [LayerNormalization] [Dense(96, activation: Activation.GELU)] [Dense(48)] public sealed class Think;
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
}
