using Xunit;

namespace NetGen.Tests.Sessions;

public sealed class InferenceTests
{
    [Theory]
    [InlineData(5, 19, 1)]
    [InlineData(16, 16, 1)]
    [InlineData(37, 3, 1)]
    [InlineData(5, 19, 3)]
    [InlineData(37, 3, 23)]
    public void Predictions_are_right_for_any_number_of_samples_and_threads(int features, int units, int rows)
    {
        var net = LinearNetwork.Create(features, units, rows);
        net.Parameters["line.bias"].Set([.. Enumerable.Range(0, units).Select(value => value * 0.5f)]);
        var kernel = net.Parameters["line.kernel"].ToArray();
        foreach (var threads in new[] { 1, 2, 3 })
        {
            var session = net.CreateInferenceSession(27, threads);
            foreach (var samples in new[] { 1, 27, 8, 9, 2, 17, 1 })
            {
                var x = Numbers(samples * rows * features);
                var y = new float[samples * rows * units];
                session.Predict(x, y);
                Assert.Equal(samples, session.SampleCount);
                for (var row = 0; row < samples * rows; row++)
                {
                    for (var n = 0; n < units; n++)
                    {
                        var sum = n * 0.5f;
                        for (var k = 0; k < features; k++) sum += x[(row * features) + k] * kernel[(k * units) + n];
                        Assert.Equal(sum, y[(row * units) + n]);
                    }
                }
            }
        }
    }

    [Fact]
    public void Integers_are_converted()
    {
        var net = LinearNetwork.Create(rows: 2);
        var session = net.CreateInferenceSession(3);
        var (fromFloats, fromIntegers) = (new float[3 * 38], new float[3 * 38]);
        session.Predict([.. Enumerable.Range(-15, 30).Select(value => (float)value)], fromFloats);
        session.Predict([.. Enumerable.Range(-15, 30)], fromIntegers);
        Assert.Equal(fromFloats, fromIntegers);
    }

    [Theory]
    [InlineData(0, "input 'x' got 0 values; a sample has 5, so give a multiple of 5 (up to 4 samples = 20 values).")]
    [InlineData(7, "input 'x' got 7 values; a sample has 5, so give a multiple of 5 (up to 4 samples = 20 values).")]
    [InlineData(25, "input 'x' got 25 values; a sample has 5, so give a multiple of 5 (up to 4 samples = 20 values).")]
    public void A_wrong_input_length_says_what_is_needed_and_leaves_the_session_usable(int length, string message)
    {
        var session = LinearNetwork.Create().CreateInferenceSession(4);
        var exception = Assert.Throws<DataLengthException>(() => session.Predict(new float[length], new float[19]));
        Assert.Equal(message, exception.Message);
        AssertUsable(session);
    }

    [Theory]
    [InlineData(18)]
    [InlineData(20)]
    [InlineData(0)]
    public void A_wrong_output_length_says_what_is_needed_and_leaves_the_session_usable(int length)
    {
        var session = LinearNetwork.Create().CreateInferenceSession(4);
        var exception = Assert.Throws<DataLengthException>(() => session.Predict(new float[5], new float[length]));
        Assert.Equal($"output 'y' got {length} values, but 1 sample of 19 needs exactly 19.", exception.Message);
        AssertUsable(session);
    }

    [Theory]
    [InlineData(0, 1, "batch")]
    [InlineData(-3, 1, "batch")]
    [InlineData(int.MaxValue, 1, "batch")]
    [InlineData(1, 0, "threads")]
    public void Impossible_sessions_are_refused(int batch, int threads, string parameter)
    {
        var net = LinearNetwork.Create();
        var exception = Assert.ThrowsAny<ArgumentOutOfRangeException>(() => net.CreateInferenceSession(batch, threads));
        Assert.Equal(parameter, exception.ParamName);
    }

    [Fact]
    public void Activations_are_read_by_name()
    {
        var session = LinearNetwork.Create().CreateInferenceSession(4);
        Assert.Throws<InvalidOperationException>(() => session.ReadActivation("y", new float[19]));
        var (y, again) = (new float[38], new float[38]);
        session.Predict(Numbers(10), y);
        session.ReadActivation("y", again);
        Assert.Equal(y, again);
        Assert.Equal(
            "activation 'y' got 19 values, but 2 samples of 19 need exactly 38.",
            Assert.Throws<DataLengthException>(() => session.ReadActivation("y", new float[19])).Message);
        Assert.Equal(
            "There is no named layer 'z'. Nearest first, there are: y.",
            Assert.Throws<UnknownNameException>(() => session.ReadActivation("z", new float[19])).Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_second_thread_is_refused_while_the_first_runs(int threads)
    {
        var session = LinearNetwork.Create().CreateInferenceSession(16, threads);
        Exception? second = null;
        session.OnPart = part =>
        {
            if (part == 0) second = Record.Exception(() => session.Predict(new float[5], new float[19]));
        };
        session.Predict(new float[80], new float[16 * 19]);
        Assert.Contains("in use on another thread", Assert.IsType<InvalidOperationException>(second).Message);
        session.OnPart = null;
        AssertUsable(session);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void What_a_part_throws_reaches_the_caller_and_the_session_stays_usable(int failing)
    {
        var session = LinearNetwork.Create().CreateInferenceSession(30, threads: 3);
        session.OnPart = part =>
        {
            if (part == failing) throw new TimeoutException("part");
        };
        for (var i = 0; i < 3; i++) Assert.Throws<TimeoutException>(() => session.Predict(new float[150], new float[30 * 19]));
        session.OnPart = null;
        AssertUsable(session);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Predicting_allocates_nothing(int threads)
    {
        var session = LinearNetwork.Create().CreateInferenceSession(30, threads);
        var (x, y) = (new float[150], new float[30 * 19]);
        Allocation.AssertNone(() => session.Predict(x, y));
    }

    private static void AssertUsable(LinearInference session)
    {
        var y = new float[19];
        session.Predict(Numbers(5), y);
        Assert.All(y, value => Assert.True(float.IsFinite(value)));
        Assert.Contains(y, value => value != 0);
    }

    private static float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(i => MathF.Sin(i * 1.7f))];
}
