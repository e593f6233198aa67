using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Sequences shorter than declared.</summary>
public sealed class LengthsTests : ContractTests<LengthsTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Vectors", "[Input(7, 3, Lengths = true)] [Dense(5, activation: Activation.Tanh)] [Dense(2)] [MeanSquaredError]"),
        ("Tokens", "[Network] [Input(19, Type = ElementType.Int32, Lengths = true)] [Embedding(5, 3)] [Dense(4)] [SparseCategoricalCrossentropy]"),
        ("MaskedTokens", """
            [Network] [Input(5, Name = "tokens", Type = ElementType.Int32, Lengths = true)] [Embedding(3, 4, maskZero: true)] [Dense(3)]
            [SparseCategoricalCrossentropy(ignoreLabel: -1)]
            """),
        ("TwoSequences", """
            [Input(5, 2, Name = "a", Lengths = true)] [Input(5, 2, Name = "b", Lengths = true)] [Multiply("a", "b")] [Dense(3)] [MeanSquaredError]
            """),
        ("Unused", "[Input(5, 2, Lengths = true)] [Flatten] [Dense(3)] [MeanSquaredError]"),
        ("Causal", "[Input(5, 2, Lengths = true)] [Conv1D(3, 2, padding: Padding.Causal)] [MeanSquaredError]"));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(8)]
    public void Refuses_lengths_of_no_sequence(int length)
    {
        var network = Networks["Vectors"];
        var (data, model) = LayerContract.Create(network);
        var session = network.Driver.CreateTraining(model, 4, 1, 1);
        var good = data.Batch(2);
        var bad = new Batch(2, [good.Inputs[0], new[] { 7, length }], good.Targets);
        var error = Assert.Throws<LengthOutOfRangeException>(() => network.Driver.Step(session, bad, new SGD(0.1f)));
        Assert.Equal((1, length, 7), (error.Index, error.Length, error.Steps));
        Assert.Throws<LengthOutOfRangeException>(() => network.Driver.Predict(model, bad, LayerContract.Outputs(network.Graph, 2)));
        Assert.True(float.IsFinite(network.Driver.Step(session, good, new SGD(0.1f))));
    }

    [Fact]
    public void Needs_a_length_for_each_sample()
    {
        var network = Networks["Vectors"];
        var (data, model) = LayerContract.Create(network);
        var good = data.Batch(2);
        var bad = new Batch(2, [good.Inputs[0], new[] { 7 }], good.Targets);
        Assert.Throws<DataLengthException>(() => network.Driver.Predict(model, bad, LayerContract.Outputs(network.Graph, 2)));
    }

    [Fact]
    public void Masked_steps_may_hold_anything()
    {
        var network = Networks["Tokens"];
        var (data, model) = LayerContract.Create(network);
        var first = data.Batch(3);
        Array.Fill(first.IntInput(1), 4);
        var second = new Batch(3, [first.IntInput(0).ToArray(), first.Inputs[1]], first.Targets);
        for (var i = 0; i < second.IntInput(0).Length; i++)
        {
            if (i % 19 >= 4) second.IntInput(0)[i] = 4 - second.IntInput(0)[i];
        }

        Assert.Equal(Gradients(first), Gradients(second));

        float[] Gradients(Batch batch)
        {
            var session = network.Driver.CreateTraining(model, 3, 1, 1);
            network.Driver.Forward(session, batch);
            var loss = network.Driver.Loss(session, batch);
            session.Backward();
            return [loss, .. session.GradientBuffer];
        }
    }

    [Fact]
    public void Data_sets_carry_lengths_as_an_input()
    {
        var network = Networks["Tokens"];
        var model = network.Driver.Create(1);
        var tokens = Enumerable.Range(0, 6 * 19).Select(i => i % 19 % 4).ToArray();
        var labels = tokens.Select(token => token % 3).ToArray();
        for (var i = 0; i < labels.Length; i++)
        {
            if (i % 19 >= 3) labels[i] = 3;
        }

        var data = new Dataset(
            [SampleArray.Integers(tokens, 19), SampleArray.Integers([3, 3, 3, 3, 3, 3])],
            [SampleArray.Integers(labels, 19)]);
        var trainer = new Trainer(model, new Adam(0.1f), batchSize: 6);
        trainer.Fit(data, epochs: 60);
        var result = trainer.Evaluate(data);
        Assert.InRange(result.Loss, 0, 0.05f);
        Assert.Equal(1, result.Metrics[0].Value);
    }

    [Fact]
    public void A_batch_without_a_row_that_counts_has_a_loss_of_zero()
    {
        var network = Networks["MaskedTokens"];
        var (_, model) = LayerContract.Create(network);
        var before = ParameterAccess.ReadAll(model);
        var session = network.Driver.CreateTraining(model, 2, 1, 1);
        var batch = new Batch(2, [new int[10], new[] { 5, 1 }], [new int[10]]);
        Assert.Equal(0, network.Driver.Step(session, batch, new SGD(0.1f)));
        Assert.Equal(before.Values, ParameterAccess.ReadAll(model).Values);
    }
}
