using NetGen.Tests.Contract;
using NetGen.Tests.Reference;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>The network's own <c>Predict</c>: any number of samples, any number of callers.</summary>
public sealed class PredictTests
{
    private static readonly NetworkSource Networks = new(
        ("Classifier", "[Input(7)] [Dense(19, activation: Activation.ReLU)] [Dense(5)] [Softmax] [SparseCategoricalCrossentropy]"));

    private readonly CompiledNetwork network = Networks["Classifier"];

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(197)]
    public void Takes_any_number_of_samples(int samples)
    {
        var (data, model) = LayerContract.Create(network);
        var batch = data.Batch(samples);
        var outputs = LayerContract.Outputs(network.Graph, samples);
        network.Driver.Predict(model, batch, outputs);
        var expected = LayerContract.Reference(network, model).Forward(batch);
        Close.Assert(outputs[0], ReferenceNetwork.Output(expected, network.Graph.Outputs[0].Node), $"output of {samples} samples");
    }

    [Fact]
    public void Serves_many_threads_at_once()
    {
        var (data, model) = LayerContract.Create(network);
        var batches = Enumerable.Range(1, 8).Select(i => data.Batch(i * 3)).ToArray();
        var expected = batches.Select(batch => Predict(model, batch)).ToArray();
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var which = i % batches.Length;
            Close.AssertSameBits(Predict(model, batches[which]), expected[which], $"call {i}");
        });
    }

    [Fact]
    public void Sees_parameters_as_they_change()
    {
        var (data, model) = LayerContract.Create(network);
        var batch = data.Batch(5);
        var before = Predict(model, batch);
        model.Parameters["dense_2.bias"].Set([9, 0, 0, 0, 0]);
        var after = Predict(model, batch);
        Assert.True(after[0] > before[0] && after[0] > 0.9f);
    }

    private float[] Predict(Network model, Batch batch)
    {
        var outputs = LayerContract.Outputs(network.Graph, batch.Samples);
        network.Driver.Predict(model, batch, outputs);
        return outputs[0];
    }
}
