using System.Runtime.Intrinsics;
using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>A kernel gives the same bits at every vector width, emulated ones included; but for a rounding where a width has no exact division.</summary>
public class LanesTests
{
    private const int Length = 64;

    // Three steps, each an ulp of a quotient times the step.
    private const float Rounding = 3 * 0.1f * 1.2e-7f;

    [Fact]
    public void Adam_is_the_same_at_every_width()
    {
        var scalar = Run<LanesScalar, float>();
        Close.AssertSameBits(Run<Lanes128, Vector128<float>>(), scalar, "128 bits");
        Close.AssertSameBits(Run<Lanes256, Vector256<float>>(), scalar, "256 bits");
        Assert.All(Run<Lanes512, Vector512<float>>().Zip(scalar), pair => Assert.Equal(pair.Second, pair.First, Rounding * Math.Max(1, Math.Abs(pair.Second))));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(-7, 1e-30f)]
    [InlineData(1e-8f, 1e-8f)]
    [InlineData(1, 1e37f)]
    [InlineData(0.3f, 1e-37f)]
    [InlineData(0, 5)]
    public void Division_is_within_an_ulp(float left, float right)
    {
        var quotient = Lanes512.Divide(Vector512.Create(left), Vector512.Create(right))[0];
        Assert.Equal((double)left / right, quotient, Math.Abs((double)left / right) * 1.2e-7);
    }

    [Theory]
    [InlineData(3e38f)]
    [InlineData(float.PositiveInfinity)]
    public void Division_by_too_much_leaves_nothing(float right) =>
        Assert.Equal(0, Lanes512.Divide(Vector512.Create(2f), Vector512.Create(right))[0], 1e-36f);

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
