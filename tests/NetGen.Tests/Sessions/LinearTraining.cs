using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen.Tests.Sessions;

/// <summary>
/// The training workspace of <see cref="LinearNetwork"/>: a squared error, and a second loss of weight 0.5 that sums the labels of
/// 4 classes, of which 255 is ignored.
/// </summary>
internal sealed class LinearTraining(LinearNetwork network, int batch, int threads, int? seed)
    : TrainingSession(network, Describe(network), batch, threads, seed)
{
    private int X => 0;

    private int Y => Panels.Count(network.Features) * network.Rows;

    private int T => Y + (Panels.Count(network.Units) * network.Rows);

    public ulong Key(int operation) => DrawKey(operation);

    public float RowWeight(int target, int row) => Unsafe.Add(ref RowWeights(target), row);

    public int Label(int row) => Unsafe.Add(ref Labels(1), row);

    public void Forward(ReadOnlySpan<float> x)
    {
        Begin(SamplesIn(0, x.Length));
        LoadInput(0, x);
        RunForward();
    }

    public float Loss(ReadOnlySpan<float> target, ReadOnlySpan<int> labels, ReadOnlySpan<float> sampleWeights = default)
    {
        LoadTarget(0, target);
        LoadTarget(1, labels);
        LoadSampleWeights(sampleWeights);
        return RunLoss();
    }

    public float Step(
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> target,
        ReadOnlySpan<int> labels,
        Optimizer optimizer,
        ReadOnlySpan<float> sampleWeights = default)
    {
        Forward(x);
        return Complete(Loss(target, labels, sampleWeights), optimizer);
    }

    protected override void RunStage(int stage, int firstSample, int endSample, int part, int parts)
    {
        var stride = PanelStride(network.Rows);
        switch (stage)
        {
            case 0:
                LinearKernels.Forward(network, ref Arena(X), ref Arena(Y), ref Parameter(0), stride, firstSample, endSample);
                break;
            case 1:
                LinearKernels.Loss(
                    network, ref Arena(Y), ref Arena(T), ref RowWeights(0), ref RowLosses(0), stride, firstSample, endSample);
                break;
            case 2:
                for (var row = firstSample * network.Rows; row < endSample * network.Rows; row++)
                    Unsafe.Add(ref RowLosses(1), row) = RowWeight(1, row) * Label(row);
                break;
            case 3:
                LinearKernels.WeightGradient(
                    network, ref Arena(X), ref Arena(Y), ref GradientData(0), stride, SampleCount * network.Rows, part, parts);
                break;
        }
    }

    private static SessionDescription Describe(LinearNetwork network)
    {
        var (inputs, outputs) = (Panels.Count(network.Features) * network.Rows, Panels.Count(network.Units) * network.Rows);
        var x = new TensorSlot("x", network.Features * network.Rows, network.Features, ElementType.Float32, 0);
        var y = new TensorSlot("y", network.Units * network.Rows, network.Units, ElementType.Float32, inputs);
        var target = new TargetSlot("target", y.Elements, y.Features, ElementType.Float32, inputs + outputs, 0, 1, null, y);
        var labels = new TargetSlot("labels", network.Rows, 1, ElementType.Int32, 0, 4, 0.5f, 255, y);
        return new SessionDescription(inputs + (2 * outputs), [x], [y], [target, labels], [y], [null], 1, 2, 1, 0);
    }
}
