using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>What an optimizer keeps, allocates and refuses.</summary>
public class OptimizerStateTests
{
    [Fact]
    public void Allocates_nothing_after_the_first_step()
    {
        Optimizer[] optimizers =
        [
            new SGD(0.1f, 0.9f), new Adam(), new AdamW { ClipNorm = 1 }, new RMSprop(momentum: 0.5f, centered: true) { ClipValue = 1 }, new Adagrad(),
        ];
        foreach (var optimizer in optimizers)
        {
            foreach (var threads in (int[])[1, 2])
            {
                var session = new FlatNetwork(5000, 4000).CreateTrainingSession(1, threads);
                OptimizerRun.Draw(5000, 1).CopyTo(session.GradientBuffer);
                optimizer.Reset();
                for (var i = 0; i < 3; i++) optimizer.Update(session);
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var i = 0; i < 10; i++) optimizer.Update(session);
                Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            }
        }
    }

    [Fact]
    public void Refuses_a_second_network_until_reset()
    {
        var adam = new Adam();
        adam.Update(new FlatNetwork(32, 16).CreateTrainingSession(1));
        var other = new FlatNetwork(48, 16).CreateTrainingSession(1);
        var error = Assert.Throws<InvalidOperationException>(() => adam.Update(other));
        Assert.Contains("Reset()", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, adam.Steps);
        adam.Reset();
        Assert.Equal(0, adam.Steps);
        adam.Update(other);
        Assert.Equal(1, adam.Steps);
    }

    [Fact]
    public void Reset_starts_anew()
    {
        var (initial, gradients) = (OptimizerRun.Draw(40, 0), new[] { OptimizerRun.Draw(40, 1), OptimizerRun.Draw(40, 2) });
        var adam = new Adam();
        var first = OptimizerRun.Run(adam, initial, gradients);
        adam.Reset();
        Close.AssertSameBits(OptimizerRun.Run(adam, initial, gradients)[^1], first[^1], "after Reset");
    }

    [Fact]
    public void Decays_kernels_only_unless_told_otherwise()
    {
        float[] ones = [.. Enumerable.Repeat(1f, 32)];
        float[][] still = [new float[32]];
        var kernelsOnly = OptimizerRun.Run(new AdamW(0.1f, weightDecay: 0.5f), ones, still, decayingLength: 16)[0];
        Assert.All(kernelsOnly[..16], value => Assert.Equal(0.95f, value));
        Assert.All(kernelsOnly[16..], value => Assert.Equal(1, value));
        var all = OptimizerRun.Run(new AdamW(0.1f, weightDecay: 0.5f, decayAll: true), ones, still, decayingLength: 16)[0];
        Assert.All(all, value => Assert.Equal(0.95f, value));
    }

    [Fact]
    public void A_network_without_parameters_is_no_problem() => new Adam().Update(new FlatNetwork(0, 0).CreateTrainingSession(1));

    [Theory]
    [InlineData(1e30f)]
    [InlineData(1e-30f)]
    public void The_global_norm_neither_overflows_nor_vanishes(float size)
    {
        var gradient = Enumerable.Repeat(size, 400).ToArray();
        var moved = OptimizerRun.Run(new SGD(1) { ClipNorm = size }, new float[400], [gradient])[0];
        Assert.All(moved, value => Assert.Equal(-size / 20, value, size * 1e-6));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_norm_that_is_no_number_changes_nothing(float bad)
    {
        var adam = new Adam { ClipNorm = 1 };
        var network = new FlatNetwork(64, 64);
        var session = network.CreateTrainingSession(1);
        var before = network.ParameterBuffer.ToArray();
        session.GradientBuffer[5] = bad;
        Assert.Throws<NonFiniteGradientException>(() => adam.Update(session));
        Close.AssertSameBits(network.ParameterBuffer, before, "parameters");
        session.GradientBuffer[5] = 1;
        adam.Update(session);
        Assert.Equal(1, adam.Steps);
    }

    [Fact]
    public void Clipping_keeps_NaN_visible()
    {
        var gradient = new float[32];
        gradient[3] = float.NaN;
        gradient[20] = -7;
        var moved = OptimizerRun.Run(new SGD(1) { ClipValue = 2 }, new float[32], [gradient])[0];
        Assert.True(float.IsNaN(moved[3]));
        Assert.Equal(2, moved[20]);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Action[] wrong =
        [
            () => new SGD(-1), () => new SGD(float.NaN), () => new SGD(momentum: 1), () => new SGD(weightDecay: -0.1f),
            () => new Adam(beta1: 1), () => new Adam(beta2: -0.1f), () => new Adam(epsilon: 0), () => new AdamW(weightDecay: float.PositiveInfinity),
            () => new RMSprop(rho: 1.5f), () => new RMSprop(momentum: -1), () => new Adagrad(initialAccumulator: -1), () => new Adagrad(epsilon: 0),
            () => new Adam().LearningRate = float.PositiveInfinity, () => new Adam().ClipNorm = 0, () => new Adam().ClipValue = -1,
        ];
        foreach (var action in wrong) Assert.Throws<ArgumentOutOfRangeException>(action);
        Assert.Throws<ArgumentException>(() => new SGD(nesterov: true));
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(beta2: 1.5f));
        Assert.Contains("beta2 is 1.5; it must be a number from 0 to below 1.", error.Message, StringComparison.Ordinal);
    }
}
