using NetGen.Tests.Contract;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Kernels;

/// <summary>What Winograd's algorithms lose: their relative errors beside those of the direct kernels, forward and in both gradients.</summary>
public sealed class WinogradErrorTests(ITestOutputHelper output)
{
    private const int Samples = 4;
    private const int Size = 16;
    private const int Channels = 32;
    private const int Images = Samples * Size * Size * Channels;

    // The most that the error of the direct kernels may grow by.
    private const double Allowed = 2.5;

    private static readonly NetworkSource Networks = new(
        ("ByDirect", Attributes("Direct")),
        ("ByTwo", Attributes("Winograd2")),
        ("ByFour", Attributes("Winograd4")));

    [Theory]
    [InlineData("ByTwo")]
    [InlineData("ByFour")]
    public void Errors_stay_near_those_of_the_direct_kernels(string network)
    {
        var direct = Errors("ByDirect");
        var errors = Errors(network);
        foreach (var (what, error) in errors)
        {
            output.WriteLine($"{network}, {what}: {error:E2}, direct {direct[what]:E2}");
            Assert.True(error <= Allowed * direct[what], $"{what}: {error:E2}, more than {Allowed} × {direct[what]:E2}.");
        }
    }

    private static string Attributes(string algorithm) =>
        $"[Input({Size}, {Size}, {Channels})] "
        + $"[Conv2D({Channels}, 3, padding: Padding.Same, useBias: false, algorithm: ConvolutionAlgorithm.{algorithm})] [MeanAbsoluteError]";

    /// <summary>Relative L2 errors. Targets far from any output make the loss's gradient ±1 / elements, a power of two: exact.</summary>
    private static Dictionary<string, double> Errors(string name)
    {
        var network = Networks[name];
        var data = new TestData(network.Graph);
        var model = network.Driver.Create(1);
        data.FillParameters(model);
        var kernel = model.Parameters["conv2d_1.kernel"].ToArray();
        var signs = Array.ConvertAll(data.Floats(Images, -1, 1), MathF.Sign);
        var batch = new Batch(Samples, data.Batch(Samples).Inputs, [Array.ConvertAll(signs, sign => sign < 0 ? 1e4f : -1e4f)]);
        var (x, y, dx) = (batch.FloatInput(0), new float[Images], new float[Images]);
        network.Driver.Predict(model, batch, [y]);
        var session = network.Driver.CreateTraining(model, Samples, 1, 1);
        network.Driver.Forward(session, batch);
        network.Driver.Loss(session, batch);
        session.Backward();
        session.ReadInputGradient(0, dx);
        var dw = session.Gradients["conv2d_1.kernel"].ToArray();

        var (exactY, exactDx, exactDw) = (new double[Images], new double[Images], new double[kernel.Length]);
        ForEachTap((pixel, from, tap) =>
        {
            for (var i = 0; i < Channels; i++)
            {
                for (var o = 0; o < Channels; o++)
                {
                    var (input, output, weight) = ((from * Channels) + i, (pixel * Channels) + o, (((tap * Channels) + i) * Channels) + o);
                    var dy = (signs[output] < 0 ? -1.0 : 1.0) / Images;
                    exactY[output] += (double)x[input] * kernel[weight];
                    exactDx[input] += dy * kernel[weight];
                    exactDw[weight] += x[input] * dy;
                }
            }
        });
        return new() { ["forward"] = Error(y, exactY), ["data gradient"] = Error(dx, exactDx), ["weight gradient"] = Error(dw, exactDw) };
    }

    private static void ForEachTap(Action<int, int, int> visit)
    {
        for (var pixel = 0; pixel < Samples * Size * Size; pixel++)
        {
            var (sample, row, column) = (pixel / (Size * Size), pixel / Size % Size, pixel % Size);
            for (var tap = 0; tap < 9; tap++)
            {
                var (r, c) = (row + (tap / 3) - 1, column + (tap % 3) - 1);
                if (r is >= 0 and < Size && c is >= 0 and < Size) visit(pixel, (((sample * Size) + r) * Size) + c, tap);
            }
        }
    }

    private static double Error(float[] actual, double[] exact)
    {
        var (error, size) = (0.0, 0.0);
        for (var i = 0; i < exact.Length; i++)
        {
            error += (actual[i] - exact[i]) * (actual[i] - exact[i]);
            size += exact[i] * exact[i];
        }

        return Math.Sqrt(error / size);
    }
}
