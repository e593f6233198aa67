using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen.Tests.Training;

/// <summary>The training session of <see cref="TinyNetwork"/>; at most 16 features and classes, so that every tensor is one panel.</summary>
internal sealed class TinyTraining(TinyNetwork network, int batch, int threads, int? seed)
    : TrainingSession(network, Describe(network), batch, threads, seed)
{
    private const int X = 0;
    private const int Mask = 1;
    private const int Logits = 2;

    /// <summary>The class index that counts for nothing.</summary>
    public const int Ignored = -1;

    protected override void RunStage(int stage, int firstSample, int endSample, int part, int parts)
    {
        if (stage == 0) Forward(firstSample, endSample);
        else if (stage == 1) Loss(firstSample, endSample);
        else if (part == 0) Gradients();
    }

    private void Forward(int firstSample, int endSample)
    {
        RandomFill.DropoutMask(ref Arena(Mask), 1, PanelStride(1), firstSample, endSample - firstSample, network.Dropout, DrawKey(0));
        for (var row = firstSample; row < endSample; row++)
        {
            for (var k = 0; k < network.Features; k++) At(X, row, k) *= At(Mask, row, k);
            for (var n = 0; n < network.Classes; n++)
            {
                var sum = Parameter(network.Bias.Offset + n);
                for (var k = 0; k < network.Features; k++) sum += At(X, row, k) * Parameter(network.Kernel.Offset + k * 16 + n);
                At(Logits, row, n) = sum;
            }
        }
    }

    /// <summary>Row losses, and the gradient of the logits in their place.</summary>
    private void Loss(int firstSample, int endSample)
    {
        for (var row = firstSample; row < endSample; row++)
        {
            var (label, weight) = (Unsafe.Add(ref Labels(0), row), Unsafe.Add(ref RowWeights(0), row));
            var sum = 0f;
            for (var n = 0; n < network.Classes; n++) sum += MathF.Exp(At(Logits, row, n));
            Unsafe.Add(ref RowLosses(0), row) = weight * (MathF.Log(sum) - At(Logits, row, label));
            for (var n = 0; n < network.Classes; n++)
                At(Logits, row, n) = weight * (MathF.Exp(At(Logits, row, n)) / sum - (n == label ? 1 : 0));
        }
    }

    private new void Gradients()
    {
        for (var n = 0; n < network.Classes; n++)
        {
            var total = 0f;
            for (var row = 0; row < SampleCount; row++) total += At(Logits, row, n);
            GradientData(network.Bias.Offset + n) = total;
            for (var k = 0; k < network.Features; k++)
            {
                var sum = 0f;
                for (var row = 0; row < SampleCount; row++) sum += At(X, row, k) * At(Logits, row, n);
                GradientData(network.Kernel.Offset + k * 16 + n) = sum;
            }
        }
    }

    private ref float At(int tensor, int row, int feature) => ref Unsafe.Add(ref Arena(tensor), row * 16 + feature);

    private static SessionDescription Describe(TinyNetwork network)
    {
        var x = new TensorSlot("x", network.Features, network.Features, ElementType.Float32, X);
        var logits = new TensorSlot("logits", network.Classes, network.Classes, ElementType.Float32, Logits);
        var labels = new TargetSlot("labels", 1, 1, ElementType.Int32, 0, network.Classes, 1, Ignored, logits);
        return new SessionDescription(3, [x], [logits], [labels], [], [null], 1, 1, 1, 0);
    }
}
