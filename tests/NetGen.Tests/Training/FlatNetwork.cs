using NetGen.CompilerServices;

namespace NetGen.Tests.Training;

/// <summary>A network that is nothing but parameters, of any length, to run optimizers on.</summary>
internal sealed class FlatNetwork(int length, int decayingLength)
    : Network(new NetworkDescription(nameof(FlatNetwork), [], length, decayingLength, length), seed: 0)
{
    public override FlatTraining CreateTrainingSession(int batch, int threads = 1, int? seed = null) => new(this, batch, threads);

    public override InferenceSession CreateInferenceSession(int batch, int threads = 1) => throw new NotSupportedException();
}
