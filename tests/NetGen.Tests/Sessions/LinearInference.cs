using NetGen.CompilerServices;

namespace NetGen.Tests.Sessions;

/// <summary>The workspace of <see cref="LinearNetwork"/> for predictions.</summary>
internal sealed class LinearInference(LinearNetwork network, int batch, int threads)
    : InferenceSession(network, Describe(network), batch, threads)
{
    /// <summary>Called in each part of the stage, to disturb it.</summary>
    public Action<int>? OnPart { get; set; }

    public void Predict(ReadOnlySpan<float> x, Span<float> y)
    {
        Begin(SamplesIn(0, x.Length));
        CheckOutput(0, y.Length);
        LoadInput(0, x);
        RunStages(0, 1);
        ReadOutput(0, y);
    }

    public void Predict(ReadOnlySpan<int> x, Span<float> y)
    {
        Begin(SamplesIn(0, x.Length));
        LoadInput(0, x);
        RunStages(0, 1);
        ReadOutput(0, y);
    }

    protected override void RunStage(int stage, int firstSample, int endSample, int part, int parts)
    {
        OnPart?.Invoke(part);
        ref var y = ref Arena(Panels.Count(network.Features) * network.Rows);
        LinearKernels.Forward(
            network, ref Arena(0), ref y, ref Parameter(0), PanelStride(network.Rows), firstSample, endSample);
    }

    private static SessionDescription Describe(LinearNetwork network)
    {
        var (inputs, outputs) = (Panels.Count(network.Features) * network.Rows, Panels.Count(network.Units) * network.Rows);
        var x = new TensorSlot("x", network.Features * network.Rows, network.Features, ElementType.Float32, 0);
        var y = new TensorSlot("y", network.Units * network.Rows, network.Units, ElementType.Float32, inputs);
        return new SessionDescription(inputs + outputs, [x], [y], [], [y], [], 1, 0, 0, 0);
    }
}
