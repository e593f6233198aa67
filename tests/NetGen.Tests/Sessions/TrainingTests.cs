using Xunit;

namespace NetGen.Tests.Sessions;

public sealed class TrainingTests
{
    private const int Features = 5;
    private const int Units = 19;

    [Fact]
    public void The_loss_is_the_weighted_mean_of_rows_that_count()
    {
        var net = LinearNetwork.Create(rows: 2);
        var session = net.CreateTrainingSession(4);
        var (x, target) = (Numbers(3 * 2 * Features), Numbers(3 * 2 * Units));
        int[] labels = [3, 255, 0, 1, 255, 2];
        session.Forward(x);
        var y = new float[target.Length];
        session.ReadActivation("y", y);
        var loss = session.Loss(target, labels, [1, 0.5f, 2]);

        var squares = Enumerable.Range(0, 6)
            .Select(row => Enumerable.Range(row * Units, Units).Sum(i => 0.5 * Math.Pow(y[i] - target[i], 2)))
            .ToArray();
        var expected = (squares[0] + squares[1] + (0.5 * (squares[2] + squares[3])) + (2 * (squares[4] + squares[5]))) / 6;
        expected += 0.5 * (3 + (0.5 * (0 + 1)) + (2 * 2)) / 4;
        Assert.Equal(expected, loss, 1e-5);
        Assert.Equal([0.125f, 0, 0.0625f, 0.0625f, 0, 0.25f], Enumerable.Range(0, 6).Select(row => session.RowWeight(1, row)));
        Assert.Equal([3, 0, 0, 1, 0, 2], Enumerable.Range(0, 6).Select(session.Label));
    }

    [Fact]
    public void Sample_weights_hold_for_one_step_and_a_batch_without_labels_counts_nothing()
    {
        var session = LinearNetwork.Create().CreateTrainingSession(4);
        session.Forward(Numbers(2 * Features));
        session.Loss(Numbers(2 * Units), [255, 255], [0, 3]);
        Assert.Equal([0, 1.5f], [session.RowWeight(0, 0), session.RowWeight(0, 1)]);
        Assert.Equal([0, 0], [session.RowWeight(1, 0), session.RowWeight(1, 1)]);
        session.Forward(Numbers(2 * Features));
        session.Loss(Numbers(2 * Units), [1, 255]);
        Assert.Equal([0.5f, 0.5f], [session.RowWeight(0, 0), session.RowWeight(0, 1)]);
        Assert.Equal([0.5f, 0], [session.RowWeight(1, 0), session.RowWeight(1, 1)]);
    }

    [Fact]
    public void Gradients_with_penalties_are_differences_of_the_loss()
    {
        var net = LinearNetwork.Create(l1: 0.05f, l2: 0.03f);
        var session = net.CreateTrainingSession(12);
        var (x, target, labels) = (Numbers(12 * Features), Numbers(12 * Units), new int[12]);
        session.Forward(x);
        session.Loss(target, labels);
        session.Backward();
        foreach (var gradient in session.Gradients)
        {
            var parameter = net.Parameters[gradient.Name];
            Assert.Equal(parameter.Shape.ToArray(), gradient.Shape.ToArray());
            for (var i = 0; i < parameter.Count; i += 7)
            {
                var (value, sides) = (parameter[i], new double[2]);
                for (var side = 0; side < 2; side++)
                {
                    parameter[i] = value + (side == 0 ? -0.01f : 0.01f);
                    session.Forward(x);
                    sides[side] = session.Loss(target, labels);
                }

                parameter[i] = value;
                Assert.Equal((sides[1] - sides[0]) / 0.02, gradient[i], 2e-3);
            }
        }

        Assert.Equal(["line.kernel", "line.bias"], session.Gradients.Select(gradient => gradient.Name));
    }

    [Fact]
    public void Frozen_parameters_have_no_gradient()
    {
        var session = LinearNetwork.Create(frozen: true).CreateTrainingSession(2);
        Assert.Equal("line.kernel", Assert.Single(session.Gradients).Name);
        Assert.Throws<UnknownNameException>(() => session.Gradients["line.bias"]);
    }

    [Fact]
    public void Steps_give_the_same_bits_at_any_number_of_threads_and_lower_the_loss()
    {
        var results = new List<float[]>();
        foreach (var threads in new[] { 1, 2, 3 })
        {
            var net = LinearNetwork.Create(units: 70, l2: 0.001f);
            var session = net.CreateTrainingSession(37, threads, seed: 1);
            var optimizer = new SGD(0.05f);
            var losses = new List<float>();
            for (var i = 0; i < 30; i++) losses.Add(session.Step(Numbers(37 * Features), Numbers(37 * 70), new int[37], optimizer));
            Assert.True(losses[^1] < 0.9f * losses[0]);
            results.Add([.. losses, .. net.Parameters["line.kernel"].ToArray(), .. net.Parameters["line.bias"].ToArray()]);
        }

        Assert.Equal(results[0], results[1]);
        Assert.Equal(results[0], results[2]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_step_allocates_nothing(int threads)
    {
        var session = LinearNetwork.Create(l1: 0.1f).CreateTrainingSession(20, threads);
        var (x, target, labels, weights) = (Numbers(100), Numbers(20 * Units), new int[20], Numbers(20));
        var optimizer = new SGD(0.001f);
        Allocation.AssertNone(() => session.Step(x, target, labels, optimizer, weights));
    }

    [Fact]
    public void Calls_out_of_order_are_refused()
    {
        var session = LinearNetwork.Create().CreateTrainingSession(2);
        Assert.Throws<InvalidOperationException>(session.Backward);
        Assert.Throws<InvalidOperationException>(() => session.Loss(Numbers(Units), [1]));
        session.Forward(Numbers(Features));
        Assert.Throws<InvalidOperationException>(session.Backward);
        session.Loss(Numbers(Units), [1]);
        Assert.Throws<InvalidOperationException>(() => session.Loss(Numbers(Units), [1]));
        session.Backward();
        Assert.Throws<InvalidOperationException>(session.Backward);
    }

    [Fact]
    public void Labels_out_of_range_are_named_and_the_step_can_be_repeated()
    {
        var session = LinearNetwork.Create().CreateTrainingSession(3);
        session.Forward(Numbers(3 * Features));
        var exception = Assert.Throws<LabelOutOfRangeException>(() => session.Loss(Numbers(3 * Units), [1, 255, 4]));
        Assert.Equal("labels[2] is 4, but there are 4 classes: a label is 0 to 3, or 255 to be ignored.", exception.Message);
        Assert.Equal((2, 4, 4), (exception.Index, exception.Label, exception.Classes));
        Assert.Throws<LabelOutOfRangeException>(() => session.Loss(Numbers(3 * Units), [-1, 0, 0]));
        Assert.True(float.IsFinite(session.Loss(Numbers(3 * Units), [1, 255, 3])));
    }

    [Fact]
    public void Targets_and_weights_of_the_wrong_length_are_refused_and_the_step_can_be_repeated()
    {
        var session = LinearNetwork.Create().CreateTrainingSession(3);
        session.Forward(Numbers(2 * Features));
        Assert.Equal(
            "target 'target' got 19 values, but 2 samples of 19 need exactly 38.",
            Assert.Throws<DataLengthException>(() => session.Loss(Numbers(Units), [1, 1])).Message);
        Assert.Throws<DataLengthException>(() => session.Loss(Numbers(2 * Units), [1, 1, 1]));
        Assert.Throws<DataLengthException>(() => session.Loss(Numbers(2 * Units), [1, 1], [1]));
        Assert.Throws<ArgumentException>(() => session.Loss(Numbers(2 * Units), [1, 1], [1, float.NaN]));
        Assert.True(float.IsFinite(session.Loss(Numbers(2 * Units), [1, 1])));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_loss_that_is_no_number_changes_nothing(float bad)
    {
        var net = LinearNetwork.Create();
        var session = net.CreateTrainingSession(2);
        var optimizer = new SGD(0.1f);
        var before = net.Parameters["line.kernel"].ToArray();
        var target = Numbers(Units);
        target[3] = bad;
        Assert.Throws<NonFiniteLossException>(() => session.Step(Numbers(Features), target, [1], optimizer));
        Assert.Equal(before, net.Parameters["line.kernel"].ToArray());
        Assert.Equal(0, optimizer.Steps);
        Assert.Throws<InvalidOperationException>(session.Backward);
        Assert.True(float.IsFinite(session.Step(Numbers(Features), Numbers(Units), [1], optimizer)));
    }

    [Fact]
    public void Draws_depend_on_the_seed_the_pass_and_the_operation()
    {
        var net = LinearNetwork.Create();
        var (a, b, c) = (net.CreateTrainingSession(1, seed: 5), net.CreateTrainingSession(1, seed: 5), net.CreateTrainingSession(1, seed: 6));
        var keys = new HashSet<ulong>();
        for (var pass = 0; pass < 100; pass++)
        {
            a.Forward(Numbers(Features));
            c.Forward(Numbers(Features));
            for (var operation = 0; operation < 10; operation++)
            {
                Assert.True(keys.Add(a.Key(operation)));
                Assert.True(keys.Add(c.Key(operation)));
            }
        }

        Assert.Equal(100, a.DrawCount);
        b.DrawCount = 99;
        b.Forward(Numbers(Features));
        Assert.Equal(a.Key(3), b.Key(3));
    }

    [Fact]
    public void The_gradient_of_an_input_must_be_asked_for()
    {
        var session = LinearNetwork.Create().CreateTrainingSession(1);
        Assert.Equal(
            "The gradient of input 'x' is not computed; declare the network with [Network(InputGradient = true)].",
            Assert.Throws<InvalidOperationException>(() => session.ReadInputGradient("x", new float[Features])).Message);
        Assert.Throws<UnknownNameException>(() => session.ReadInputGradient("y", new float[Features]));
        Assert.Throws<ArgumentOutOfRangeException>(() => session.ReadInputGradient(1, new float[Features]));
    }

    private static float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(i => MathF.Sin(i * 1.7f))];
}
