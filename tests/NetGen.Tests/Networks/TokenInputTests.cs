using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Token ids that are none: refused before anything is computed, and everything stays usable.</summary>
public sealed class TokenInputTests
{
    private static readonly NetworkSource Networks = new(
        ("Words", "[Network] [Input(3, Type = ElementType.Int32)] [Embedding(5, 2, paddingIndex: 1)] [Dense(2)] [MeanSquaredError]"));

    private readonly CompiledNetwork network = Networks["Words"];

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    [InlineData(int.MinValue)]
    public void Refuses_ids_outside_of_the_vocabulary(int id)
    {
        var (data, model) = LayerContract.Create(network);
        var session = network.Driver.CreateTraining(model, 4, 1, 1);
        var before = ParameterAccess.ReadAll(model);
        var good = data.Batch(2);
        var bad = new Batch(2, [new[] { 0, 1, 2, 3, id, 4 }], [new float[12]]);
        var error = Assert.Throws<TokenOutOfRangeException>(() => network.Driver.Step(session, bad, new SGD(0.1f)));
        Assert.Equal((4, id, 5), (error.Index, error.Token, error.Vocabulary));
        Assert.Contains("0 to 4", error.Message);
        Assert.Throws<TokenOutOfRangeException>(() => network.Driver.Predict(network.Driver.CreateInference(model, 4, 1), bad, [new float[12]]));
        Assert.Equal(before.Values, ParameterAccess.ReadAll(model).Values);
        Assert.True(float.IsFinite(network.Driver.Step(session, good, new SGD(0.1f))));
    }

    [Fact]
    public void Many_samples_are_checked_before_the_first_is_computed()
    {
        var (_, model) = LayerContract.Create(network);
        var ids = new int[3 * 1000];
        ids[^1] = 7;
        var outputs = new float[1000 * 6];
        Array.Fill(outputs, 3);
        var error = Assert.Throws<TokenOutOfRangeException>(() => network.Driver.Predict(model, new Batch(1000, [ids], []), [outputs]));
        Assert.Equal(2999, error.Index);
        Assert.All(outputs, value => Assert.Equal(3, value));
    }

    [Fact]
    public void Data_sets_are_checked_before_training()
    {
        var (_, model) = LayerContract.Create(network);
        var data = new Dataset([SampleArray.Integers([0, 1, 2, 3, 4, 5], 3)], [SampleArray.Floats(new float[12], 6)]);
        var error = Assert.Throws<TokenOutOfRangeException>(() => new Trainer(model, new SGD(0.1f)).Fit(data, epochs: 1));
        Assert.Equal((5, 5), (error.Index, error.Token));
    }

    [Fact]
    public void A_padding_row_starts_and_stays_zero()
    {
        var model = network.Driver.Create(3);
        var session = network.Driver.CreateTraining(model, 2, 1, 1);
        var batch = new Batch(2, [new[] { 0, 1, 2, 1, 1, 4 }], [new float[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 }]);
        var optimizer = new AdamW(0.1f);
        for (var step = 0; step < 3; step++) network.Driver.Step(session, batch, optimizer);
        var table = model.Parameters["embedding_1.embeddings"].ToArray();
        Assert.Equal([0, 0], table[2..4]);
        Assert.DoesNotContain(0, table[..2]);
        Assert.All(network.Driver.Create(3).Parameters["embedding_1.embeddings"].ToArray(), value => Assert.InRange(value, -0.05f, 0.05f));
    }
}
