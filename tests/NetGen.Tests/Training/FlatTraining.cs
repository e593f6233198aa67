using NetGen.CompilerServices;

namespace NetGen.Tests.Training;

/// <summary>The session of a <see cref="FlatNetwork"/>: its gradients are whatever a test writes.</summary>
internal sealed class FlatTraining(FlatNetwork network, int batch, int threads)
    : TrainingSession(network, new SessionDescription(0, [], [], [], [], [], 0, 0, 0, 0), batch, threads, seed: 0)
{
    protected override void RunStage(int stage, int firstSample, int endSample, int part, int parts) => throw new NotSupportedException();
}
