using Xunit;

namespace NetGen.Tests.Training;

public class LearningRateScheduleTests
{
    [Fact]
    public void Constant_stays() => Assert.Equal(0.1f, LearningRateSchedule.Constant(0.1f).At(1_000_000));

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(5, 0.1 * 0.70710678118654752)]
    [InlineData(20, 0.025)]
    public void Exponential_decays_by_the_rate_in_each_period(long step, double expected) =>
        Assert.Equal(expected, LearningRateSchedule.Exponential(0.1f, 10, 0.5f).At(step), 1e-7);

    [Theory]
    [InlineData(9, 0.1)]
    [InlineData(10, 0.05)]
    [InlineData(19, 0.05)]
    public void A_staircase_waits_for_the_period(long step, double expected) =>
        Assert.Equal(expected, LearningRateSchedule.Exponential(0.1f, 10, 0.5f, staircase: true).At(step), 1e-7);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(50, 0.55)]
    [InlineData(100, 0.1)]
    [InlineData(1000, 0.1)]
    public void Cosine_falls_to_its_last_fraction(long step, double expected) =>
        Assert.Equal(expected, LearningRateSchedule.Cosine(1, 100, 0.1f).At(step), 1e-6);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(9, 3)]
    [InlineData(10, 2)]
    [InlineData(20, 1)]
    [InlineData(99, 1)]
    public void Piecewise_changes_at_the_steps(long step, float expected) =>
        Assert.Equal(expected, LearningRateSchedule.Piecewise(3, (10, 2), (20, 1)).At(step));

    [Theory]
    [InlineData(0, 0.25)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(14, 0.5)]
    public void Warmup_comes_first(long step, double expected) =>
        Assert.Equal(expected, LearningRateSchedule.Exponential(1, 10, 0.5f).WithWarmup(4).At(step), 1e-7);

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Constant(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Cosine(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Exponential(1, 10, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Constant(1).WithWarmup(0));
        Assert.Throws<ArgumentException>(() => LearningRateSchedule.Piecewise(1, (10, 2), (10, 1)));
    }
}
