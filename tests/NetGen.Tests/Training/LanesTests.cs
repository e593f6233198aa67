using System.Runtime.Intrinsics;
using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>A kernel gives the same bits at every vector width, emulated ones included.</summary>
public class LanesTests
{
    private const int Length = 64;

    [Fact]
    public void Adam_is_the_same_at_every_width()
    {
        var scalar = Run<LanesScalar, float>();
        Close.AssertSameBits(Run<Lanes128, Vector128<float>>(), scalar, "128 bits");
        Close.AssertSameBits(Run<Lanes256, Vector256<float>>(), scalar, "256 bits");
        Close.AssertSameBits(Run<Lanes512, Vector512<float>>(), scalar, "512 bits");
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(16, 2)]
    [InlineData(1003, 4)]
    [InlineData(4096, 3)]
    public void Shares_cover_everything_once(int length, int parts)
    {
        var end = 0;
        for (var part = 0; part < parts; part++)
        {
            var share = Elementwise.Share(length, part, parts);
            Assert.Equal(end, share.Start);
            Assert.True(share.Start % Elementwise.Block == 0 || share.Start == length);
            end = share.End;
        }

        Assert.Equal(length, end);
    }

    private static float[] Run<TLanes, TVector>()
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var (weights, gradients, first, second) = (OptimizerRun.Draw(Length, 0), OptimizerRun.Draw(Length, 1), new float[Length], new float[Length]);
        for (var step = 0; step < 3; step++)
        {
            new AdamKernel
            {
                Weights = ref weights[0],
                Gradients = ref gradients[0],
                FirstMoments = ref first[0],
                SecondMoments = ref second[0],
                Adjustment = new GradientAdjustment(0.9f, 0.5f, 0.01f),
                Beta1 = 0.9f,
                Beta2 = 0.99f,
                Step = 0.1f,
                RootScale = 2,
                Epsilon = 1e-8f,
                Keep = 0.99f,
            }.Run<TLanes, TVector>(0, Length);
        }

        return weights;
    }
}
