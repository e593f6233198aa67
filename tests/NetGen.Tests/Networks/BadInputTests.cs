using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Wrong data at run time: a typed exception that says what was given and what is needed, and everything stays usable.</summary>
public sealed class BadInputTests
{
    private const int Capacity = 8;

    private static readonly NetworkSource Networks = new(
        ("Classifier", "[Input(7)] [Dense(5, activation: Activation.Tanh)] [Dense(3)] [SparseCategoricalCrossentropy]"),
        ("Ignoring", "[Input(7)] [Dense(3)] [SparseCategoricalCrossentropy(ignoreLabel: -1)]"),
        ("TwoInputs", """[Input(7, Name = "x")] [Input(2, Name = "y")] [Concatenate("x", "y")] [Dense(3)] [MeanSquaredError]"""),
        ("Regressor", "[Input(7)] [Dense(3)] [MeanSquaredError]"));

    private readonly CompiledNetwork network = Networks["Classifier"];
    private readonly TestData data;
    private readonly Network model;
    private readonly float[] parameters;

    public BadInputTests()
    {
        (data, model) = LayerContract.Create(network);
        parameters = Snapshot(model);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(7 * (Capacity + 1))]
    public void Refuses_inputs_of_other_lengths(int length)
    {
        var session = network.Driver.CreateTraining(model, Capacity, 1, 1);
        var inference = network.Driver.CreateInference(model, Capacity, 1);
        var bad = new Batch(1, [new float[length]], [new int[1]]);
        var error = Assert.Throws<DataLengthException>(() => network.Driver.Step(session, bad, new SGD(0.1f)));
        Assert.Contains(length.ToString(), error.Message);
        Assert.Contains("7", error.Message);
        Assert.Throws<DataLengthException>(() => network.Driver.Predict(inference, bad, [new float[3]]));
        AssertStillWorks(session);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Refuses_inputs_that_differ_in_samples(int others)
    {
        var two = Networks["TwoInputs"];
        var (_, twoModel) = LayerContract.Create(two);
        var bad = new Batch(2, [new float[2 * 7], new float[others * 2]], [new float[2 * 3]]);
        Assert.Throws<DataLengthException>(() => two.Driver.Predict(twoModel, bad, [new float[2 * 3]]));
        Assert.Throws<DataLengthException>(() => two.Driver.Predict(two.Driver.CreateInference(twoModel, 8, 1), bad, [new float[2 * 3]]));
        Assert.Throws<DataLengthException>(() => two.Driver.Step(two.Driver.CreateTraining(twoModel, 8, 1, 1), bad, new SGD(0.1f)));
    }

    [Fact]
    public void Pool_refuses_no_samples() =>
        Assert.Throws<DataLengthException>(() => network.Driver.Predict(model, new Batch(0, [Array.Empty<float>()], []), [[]]));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    public void Refuses_labels_of_other_lengths(int count)
    {
        var session = network.Driver.CreateTraining(model, Capacity, 1, 1);
        var batch = data.Batch(4);
        Assert.Throws<DataLengthException>(() =>
            network.Driver.Step(session, new Batch(4, batch.Inputs, [new int[count]]), new SGD(0.1f)));
        AssertStillWorks(session);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Refuses_labels_out_of_range(int label)
    {
        var session = network.Driver.CreateTraining(model, Capacity, 1, 1);
        var batch = data.Batch(4);
        var error = Assert.Throws<LabelOutOfRangeException>(() =>
            network.Driver.Step(session, new Batch(4, batch.Inputs, [new[] { 0, 1, label, 2 }]), new SGD(0.1f)));
        Assert.Equal((2, label, 3), (error.Index, error.Label, error.Classes));
        AssertStillWorks(session);
    }

    [Fact]
    public void Accepts_the_ignored_label_alone()
    {
        var ignoring = Networks["Ignoring"];
        var (ignoringData, ignoringModel) = LayerContract.Create(ignoring);
        var session = ignoring.Driver.CreateTraining(ignoringModel, Capacity, 1, 1);
        var before = Snapshot(ignoringModel);
        var batch = new Batch(3, ignoringData.Batch(3).Inputs, [new[] { -1, -1, -1 }]);
        Assert.Equal(0, ignoring.Driver.Step(session, batch, new SGD(0.1f)));
        Close.AssertSameBits(Snapshot(ignoringModel), before, "parameters after a step without labels");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Refuses_sample_weights_of_other_lengths(int count)
    {
        var session = network.Driver.CreateTraining(model, Capacity, 1, 1);
        var batch = data.Batch(4);
        Assert.Throws<DataLengthException>(() =>
            network.Driver.Step(session, new Batch(4, batch.Inputs, batch.Targets, new float[count]), new SGD(0.1f)));
        AssertStillWorks(session);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_loss_that_is_not_finite_changes_nothing(float value)
    {
        var session = network.Driver.CreateTraining(model, Capacity, 1, 1);
        var optimizer = new Adam(0.1f);
        var batch = data.Batch(4);
        batch.FloatInput(0)[9] = value;
        var error = Assert.Throws<NonFiniteLossException>(() => network.Driver.Step(session, batch, optimizer));
        Assert.False(float.IsFinite(error.Loss));
        Assert.Equal(0, optimizer.Steps);
        AssertStillWorks(session);
    }

    [Fact]
    public void A_target_that_is_not_finite_changes_nothing()
    {
        var regressor = Networks["Regressor"];
        var (regressorData, regressorModel) = LayerContract.Create(regressor);
        var session = regressor.Driver.CreateTraining(regressorModel, Capacity, 1, 1);
        var before = Snapshot(regressorModel);
        var batch = regressorData.Batch(4);
        batch.FloatTarget(0)[2] = float.NaN;
        Assert.Throws<NonFiniteLossException>(() => regressor.Driver.Step(session, batch, new SGD(0.1f)));
        Close.AssertSameBits(Snapshot(regressorModel), before, "parameters");
        Assert.True(float.IsFinite(regressor.Driver.Step(session, regressorData.Batch(4), new SGD(0.1f))));
    }

    [Fact]
    public void Not_a_number_of_one_sample_stays_with_it()
    {
        var batch = data.Batch(5);
        var (clean, dirty) = (new float[15], new float[15]);
        network.Driver.Predict(model, batch, [clean]);
        batch.FloatInput(0)[14] = float.NaN;
        network.Driver.Predict(model, batch, [dirty]);
        Close.AssertSameBits(dirty.AsSpan(0, 6), clean.AsSpan(0, 6), "samples before");
        Close.AssertSameBits(dirty.AsSpan(9), clean.AsSpan(9), "samples behind");
        Assert.All(dirty[6..9], x => Assert.True(float.IsNaN(x)));
        batch.FloatInput(0)[14] = 0;
        network.Driver.Predict(model, batch, [clean]);
        Assert.All(clean, x => Assert.True(float.IsFinite(x)));
    }

    [Fact]
    public void Loss_and_backward_need_what_comes_before_them()
    {
        var session = network.Driver.CreateTraining(model, Capacity, 1, 1);
        var batch = data.Batch(4);
        Assert.Throws<InvalidOperationException>(() => network.Driver.Loss(session, batch));
        Assert.Throws<InvalidOperationException>(session.Backward);
        network.Driver.Forward(session, batch);
        Assert.Throws<InvalidOperationException>(session.Backward);
        network.Driver.Loss(session, batch);
        session.Backward();
        Assert.Throws<InvalidOperationException>(session.Backward);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    [InlineData(int.MaxValue, 1)]
    public void Sessions_refuse_sizes_that_make_no_sense(int batch, int threads)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Driver.CreateTraining(model, batch, threads, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Driver.CreateInference(model, batch, threads));
    }

    private static float[] Snapshot(Network network) => [.. ParameterAccess.ReadAll(network).Values.SelectMany(values => values)];

    private void AssertStillWorks(TrainingSession session)
    {
        Close.AssertSameBits(Snapshot(model), parameters, "parameters");
        LayerContract.CheckGradients(network, session, LayerContract.Reference(network, model), data.Batch(4), "after the failure");
    }
}
