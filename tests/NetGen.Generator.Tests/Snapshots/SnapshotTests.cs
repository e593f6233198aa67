using System.Runtime.CompilerServices;
using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>Whole generated files: what a reader of the generated code sees, and what a change of the generator changes.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Regressor() => Snapshot.Verify(GeneratorRun.Of(Sources.Regressor));

    [Fact]
    public void Classifier() => Snapshot.Verify(GeneratorRun.Of(Sources.Classifier), kernels: false);

    [Fact]
    public void BranchesAndBlocks() => Snapshot.Verify(GeneratorRun.Of("""
        using NetGen;

        namespace Example;

        [Block]
        [Dense(17, activation: Activation.GELU)]
        [Dense(5)]
        sealed class FeedForward;

        [Network]
        [Input(3, 5, Name = "sequence")]
        [Input(5, Name = "context", Type = ElementType.Int32)]
        [Residual<FeedForward>(repeat: 2, From = "sequence", Name = "encoder")]
        [RepeatVector(3, From = "context")]
        [Concatenate("encoder_2")]
        [Flatten]
        [Dense(2, Name = "policy")]
        [Dense(1, activation: Activation.Tanh, Name = "value")]
        [Output("policy")]
        [Output("value")]
        [CategoricalCrossentropy(From = "policy")]
        [Huber(From = "value", weight: 0.5f)]
        public sealed partial class Agent;
        """), kernels: false);

    [Fact]
    public void Probed() => Snapshot.Verify(GeneratorRun.Of("""
        using NetGen;

        namespace Example;

        [Network]
        [Input(4, 3)]
        [Dense(5, activation: Activation.ReLU, Name = "hidden")]
        [Flatten]
        [Dense(2)]
        [Probe("hidden")]
        public partial class Probed;
        """), kernels: false);

    [Fact]
    public void Convnet() => Verify("""
        [Input(6, 6, 1)]
        [Conv2D(4, 3, activation: Activation.ReLU)]
        [MaxPooling2D(2)]
        [Flatten]
        [Dense(2)]
        [CategoricalCrossentropy]
        """);

    [Fact]
    public void ResidualWithBatchNormalization() => Verify("""
        [Input(4, 4, 2)]
        [Residual<Unit>(projection: true)]
        [GlobalAveragePooling2D]
        [Dense(2)]
        [SparseCategoricalCrossentropy]
        """, "[Block] [Conv2D(3, 3, padding: Padding.Same, useBias: false)] [BatchNormalization] [ReLU] sealed class Unit;");

    [Fact]
    public void Streaming() => Verify("""
        [Input(8, 1, Name = "dry")]
        [LSTM(4, returnSequences: true)]
        [Dense(1)]
        [Add("dry")]
        [MeanSquaredError]
        """);

    [Fact]
    public void CausalAttention() => Verify("""
        [Input(8, Type = ElementType.Int32)]
        [Embedding(11, 8)]
        [PositionEmbedding]
        [Residual<Attend>]
        [Dense(11)]
        """, "[Block] [LayerNormalization] [MultiHeadAttention(heads: 2, causal: true)] sealed class Attend;");

    [Fact]
    public void MaskedEmbedding() => Verify("""
        [Input(6, Type = ElementType.Int32, Lengths = true)]
        [Embedding(9, 4, maskZero: true)]
        [GRU(3)]
        [Dense(2)]
        [SparseCategoricalCrossentropy]
        """);

    [Fact]
    public void Lambda() => Snapshot.Verify(GeneratorRun.Of(Sources.Curved), kernels: false);

    /// <summary>A function of the user as each vector width computes it.</summary>
    [Fact]
    public void LambdaKernels() => Snapshot.Verify(GeneratorRun.Of("""
        using System;
        using NetGen;

        namespace Example;

        [Network]
        [Input(5)]
        [Lambda(nameof(Gate))]
        public partial class Gated
        {
            private static float Gate(float x) => x > 0 ? x * MathF.Exp(-x) : x / 3;
        }
        """));

    [Fact]
    public void Einsum() => Verify("""
        [Input(3, 4, Name = "x")]
        [EinsumDense("abc,cd->abd", [3, 5], biasAxes: "d", Name = "y")]
        [Einsum("abc,abd->acd", "x", "y")]
        [MeanSquaredError]
        """);

    [Fact]
    public void Broken() => Snapshot.Verify(GeneratorRun.Of(Sources.Broken));

    /// <summary>A network of these layers, without its kernels.</summary>
    private static void Verify(string layers, string blocks = "", [CallerMemberName] string method = "") => Snapshot.Verify(
        GeneratorRun.Of($"using NetGen;\n\nnamespace Example;\n\n[Network]\n{layers}\npublic partial class Net;\n{blocks}"),
        kernels: false,
        method: method);
}
