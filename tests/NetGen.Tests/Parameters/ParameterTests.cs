using NetGen.Tests.Sessions;
using Xunit;

namespace NetGen.Tests.Parameters;

public sealed class ParameterTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 17)]
    [InlineData(16, 16)]
    [InlineData(29, 47)]
    public void Values_have_the_logical_order_whatever_the_layout(int features, int units)
    {
        var net = LinearNetwork.Create(features, units);
        var kernel = net.Parameters["line.kernel"];
        var values = Enumerable.Range(1, features * units).Select(value => (float)value).ToArray();
        kernel.Set(values);
        Assert.Equal(values, kernel.ToArray());
        for (var k = 0; k < features; k++)
        {
            for (var n = 0; n < units; n++)
            {
                Assert.Equal(values[(k * units) + n], kernel[(k * units) + n]);
                Assert.Equal(values[(k * units) + n], net.WholeBuffer[LinearKernels.At(k, n, (features + 3) / 4 * 64)]);
            }
        }

        Assert.Equal(values.Sum(value => (double)value), Sum(net.WholeBuffer[..net.DecayingLength]));
        kernel[values.Length - 1] = -1;
        Assert.Equal(-1, kernel.ToArray()[^1]);
    }

    [Fact]
    public void A_parameter_tells_what_it_is()
    {
        var net = LinearNetwork.Create();
        Assert.Equal(["line.kernel (5, 19)", "line.bias (19)", "line.moving_mean (3)"], net.Parameters.Select(item => item.ToString()));
        Assert.Equal([true, true, false], net.Parameters.Select(item => item.Trainable));
        Assert.Equal([true, false, false], net.Parameters.Select(item => item.Decays));
        Assert.Equal(3, net.Parameters.Count);
        Assert.Equal(95 + 19 + 3, net.Parameters.ElementCount);
        Assert.Same(net.Parameters[1], net.Parameters["line.bias"]);
        Assert.True(net.Parameters.Contains("line.bias"));
        Assert.False(net.Parameters.Contains("bias"));
    }

    [Fact]
    public void Wrong_names_lengths_and_indexes_say_what_is_needed()
    {
        var parameters = LinearNetwork.Create().Parameters;
        var exception = Assert.Throws<UnknownNameException>(() => parameters["line.Kernal"]);
        Assert.Equal("line.Kernal", exception.Name);
        Assert.Equal(
            "There is no parameter 'line.Kernal'. Nearest first, there are: line.kernel, line.bias, line.moving_mean.", exception.Message);
        Assert.Equal(
            "line.kernel (5, 19) has 95 values, but the span has 94.",
            Assert.Throws<DataLengthException>(() => parameters[0].Set(new float[94])).Message);
        Assert.Throws<DataLengthException>(() => parameters[0].CopyTo(new float[96]));
        Assert.Throws<ArgumentOutOfRangeException>(() => parameters[0][95]);
        Assert.Throws<ArgumentOutOfRangeException>(() => parameters[0][-1] = 0);
    }

    private static double Sum(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum;
    }
}
