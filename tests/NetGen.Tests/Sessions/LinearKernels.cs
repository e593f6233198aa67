using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen.Tests.Sessions;

/// <summary>The kernels of <see cref="LinearNetwork"/>: plain loops over panels.</summary>
internal static class LinearKernels
{
    /// <summary>The place of an element in panels.</summary>
    public static int At(int row, int feature, int stride) => (feature / 16 * stride) + (row * 16) + (feature % 16);

    public static void Forward(
        LinearNetwork network, ref float x, ref float y, ref float parameters, int stride, int firstSample, int endSample)
    {
        for (var row = firstSample * network.Rows; row < endSample * network.Rows; row++)
        {
            for (var n = 0; n < Panels.Count(network.Units) * 16; n++)
            {
                var sum = Unsafe.Add(ref parameters, network.Bias.Offset + n);
                for (var k = 0; k < network.Features; k++)
                {
                    sum += Unsafe.Add(ref x, At(row, k, stride))
                        * Unsafe.Add(ref parameters, network.Kernel.Offset + At(k, n, network.Kernel.PanelStride));
                }

                Unsafe.Add(ref y, At(row, n, stride)) = sum;
            }
        }
    }

    /// <summary>Row losses of ½Σ(y - t)², and the gradient of y in its place.</summary>
    public static void Loss(
        LinearNetwork network, ref float y, ref float target, ref float weights, ref float losses, int stride, int firstSample, int endSample)
    {
        for (var row = firstSample * network.Rows; row < endSample * network.Rows; row++)
        {
            var sum = 0f;
            var weight = Unsafe.Add(ref weights, row);
            for (var n = 0; n < network.Units; n++)
            {
                var place = At(row, n, stride);
                var difference = Unsafe.Add(ref y, place) - Unsafe.Add(ref target, place);
                Unsafe.Add(ref y, place) = weight * difference;
                sum += 0.5f * difference * difference;
            }

            Unsafe.Add(ref losses, row) = weight * sum;
        }
    }

    /// <summary>The gradients of kernel and bias, split by panels.</summary>
    public static void WeightGradient(
        LinearNetwork network, ref float x, ref float gradient, ref float gradients, int stride, int rows, int part, int parts)
    {
        var panels = Panels.Count(network.Units);
        for (var n = panels * part / parts * 16; n < panels * (part + 1) / parts * 16; n++)
        {
            for (var k = 0; k < network.Features; k++)
            {
                var sum = 0f;
                for (var row = 0; row < rows; row++)
                    sum += Unsafe.Add(ref x, At(row, k, stride)) * Unsafe.Add(ref gradient, At(row, n, stride));
                Unsafe.Add(ref gradients, network.Kernel.Offset + At(k, n, network.Kernel.PanelStride)) = sum;
            }

            if (!network.Bias.Trainable) continue;
            var total = 0f;
            for (var row = 0; row < rows; row++) total += Unsafe.Add(ref gradient, At(row, n, stride));
            Unsafe.Add(ref gradients, network.Bias.Offset + n) = total;
        }
    }
}
