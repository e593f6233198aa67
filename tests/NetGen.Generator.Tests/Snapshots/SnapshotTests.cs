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
    public void Broken() => Snapshot.Verify(GeneratorRun.Of(Sources.Broken));
}
