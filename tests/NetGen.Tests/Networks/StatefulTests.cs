using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Recurrent layers whose state lives from batch to batch.</summary>
public sealed class StatefulTests
{
    private const int Samples = 11;

    private static readonly NetworkSource Networks = new(
        ("LSTMParts", "[Input(3, 4)] [LSTM(7, returnSequences: true, stateful: true)] [Dense(2)] [MeanSquaredError]"),
        ("LSTMWhole", "[Input(6, 4)] [LSTM(7, returnSequences: true)] [Dense(2)] [MeanSquaredError]"),
        ("GRUParts", "[Input(3, 4)] [GRU(17, returnSequences: true, stateful: true)] [GRU(5, stateful: true, resetAfter: false, returnSequences: true)] [MeanSquaredError]"),
        ("GRUWhole", "[Input(6, 4)] [GRU(17, returnSequences: true)] [GRU(5, resetAfter: false, returnSequences: true)] [MeanSquaredError]"),
        ("SimpleRNNParts", "[Input(3, 4)] [SimpleRNN(7, returnSequences: true, stateful: true)] [MeanSquaredError]"),
        ("SimpleRNNWhole", "[Input(6, 4)] [SimpleRNN(7, returnSequences: true)] [MeanSquaredError]"));

    [Theory]
    [InlineData("LSTM")]
    [InlineData("GRU")]
    [InlineData("SimpleRNN")]
    public void Two_batches_are_one_long_sequence(string kind)
    {
        var (parts, whole) = (Networks[$"{kind}Parts"], Networks[$"{kind}Whole"]);
        var (data, model) = LayerContract.Create(whole);
        var partModel = parts.Driver.Create(1);
        foreach (var (name, values) in ParameterAccess.ReadAll(model)) partModel.Parameters[name].Set(values);
        var batch = data.Batch(Samples);
        var expected = LayerContract.Outputs(whole.Graph, Samples);
        whole.Driver.Predict(model, batch, expected);

        // A session keeps the state of each sample, whatever the threads; capacity and samples may differ.
        var session = parts.Driver.CreateInference(partModel, 16, 2);
        for (var run = 0; run < 2; run++)
        {
            session.ResetState();
            for (var half = 0; half < 2; half++)
            {
                var outputs = LayerContract.Outputs(parts.Graph, Samples);
                parts.Driver.Predict(session, Half(batch, half, 6), outputs);
                double[] part = [.. Steps(expected[0], half, 6)];
                Close.Assert(outputs[0], part, $"{kind}: half {half} of run {run}", LayerContract.Tolerance(whole.Graph, 0));
            }
        }
    }

    [Theory]
    [InlineData("LSTMParts")]
    [InlineData("GRUParts")]
    [InlineData("SimpleRNNParts")]
    public void Gradients_end_where_the_batch_begins(string name)
    {
        var network = Networks[name];
        var (data, model) = LayerContract.Create(network);
        var reference = LayerContract.Reference(network, model);
        var session = network.Driver.CreateTraining(model, Samples, 1, 5);
        foreach (var what in (string[])["first", "again"])
        {
            LayerContract.CheckGradients(network, session, reference, data.Batch(Samples), $"{name}, {what}");
            session.ResetState();
        }
    }

    [Fact]
    public void Predict_of_the_network_starts_anew()
    {
        var network = Networks["LSTMParts"];
        var (data, model) = LayerContract.Create(network);
        var batch = data.Batch(Samples);
        var (first, second) = (LayerContract.Outputs(network.Graph, Samples), LayerContract.Outputs(network.Graph, Samples));
        network.Driver.Predict(model, batch, first);
        network.Driver.Predict(model, batch, second);
        Close.AssertSameBits(second[0], first[0], "second prediction");
    }

    private static Batch Half(Batch batch, int half, int steps) =>
        new(batch.Samples, [.. batch.Inputs.Select(input => (Array)Steps((float[])input, half, steps))], [], null);

    private static float[] Steps(float[] values, int half, int steps)
    {
        var sample = values.Length / Samples;
        var row = sample / steps;
        return [.. Enumerable.Range(0, Samples).SelectMany(n => values.AsSpan((n * sample) + (half * steps / 2 * row), steps / 2 * row).ToArray())];
    }
}
