using NetGen.Analyzers.Graphs;
using NetGen.Tests.Reference;
using NetGen.Tests.Sessions;
using Xunit;

namespace NetGen.Tests.Contract;

/// <summary>
/// What a network that takes sequences one step at a time owes its user: the numbers of the whole sequence, the same bits after a reset and
/// from a saved state, and no allocation.
/// </summary>
public static class StreamingContract
{
    // One, some that go one by one, and more than those.
    private static readonly int[] Streams = [5, 2, 1];

    public static void Check(CompiledNetwork network, float inputRange)
    {
        if (StepGraph.Of(network.Graph) is not { } step) return;
        var steps = StepGraph.Steps(network.Graph);
        foreach (var streams in Streams)
        {
            var (data, model) = LayerContract.Create(network, inputRange);
            var batch = data.Batch(streams);
            foreach (var lengths in network.Graph.Inputs.Except(StepGraph.Sequences(network.Graph)))
            {
                Array.Fill(batch.IntInput(network.Graph.Inputs.ToList().IndexOf(lengths)), steps);
            }

            var session = network.Driver.CreateStreaming(model, streams);
            var first = Run(network, step, session, batch, 0, steps);
            CheckNumbers(network, first, LayerContract.Reference(network, model).Forward(batch), streams, steps);
            session.ResetState();
            CheckSameBits(network, Run(network, step, session, batch, 0, steps), first, 0, "after a reset");
            CheckSavedState(network, step, session, batch, first, steps);
            CheckAllocation(network, step, session, batch, steps);
        }
    }

    /// <summary>The outputs of steps, in their order.</summary>
    private static List<float[][]> Run(CompiledNetwork network, Graph step, StreamingSession session, Batch batch, int first, int steps)
    {
        var results = new List<float[][]>();
        for (var i = first; i < steps; i++)
        {
            var outputs = LayerContract.Outputs(step, batch.Samples);
            network.Driver.Step(session, batch.Step(i, steps), outputs);
            results.Add(outputs);
        }

        return results;
    }

    // An output that has steps gives one of them each time; another is that of the sequence so far, whole at the last step.
    private static void CheckNumbers(CompiledNetwork network, List<float[][]> actual, Tensor[][] expected, int streams, int steps)
    {
        var graph = network.Graph;
        for (var output = 0; output < graph.Outputs.Count; output++)
        {
            var values = ReferenceNetwork.Output(expected, graph.Outputs[output].Node);
            var length = actual[0][output].Length / streams;
            var isSequence = values.Length == streams * steps * length;
            var scale = Close.RootMeanSquare(values);
            for (var i = isSequence ? 0 : steps - 1; i < steps; i++)
            {
                var at = i;
                double[] row = isSequence
                    ? [.. Enumerable.Range(0, streams).SelectMany(n => values[(((n * steps) + at) * length)..(((n * steps) + at + 1) * length)])]
                    : values;
                var what = $"{network.Name}: step {i} of {streams} streams, output {graph.Outputs[output].Name}";
                Close.Assert(actual[i][output], row, what, LayerContract.Tolerance(graph, 0), scale);
            }
        }
    }

    private static void CheckSavedState(CompiledNetwork network, Graph step, StreamingSession session, Batch batch, List<float[][]> expected, int steps)
    {
        var half = steps / 2;
        session.ResetState();
        for (var i = 0; i < half; i++) network.Driver.Step(session, batch.Step(i, steps), LayerContract.Outputs(step, batch.Samples));
        var state = new float[session.StateLength];
        session.SaveState(state);
        Assert.Equal(half, session.Position);
        Run(network, step, session, batch, half, steps);
        session.LoadState(state);
        Assert.Equal(half, session.Position);
        CheckSameBits(network, Run(network, step, session, batch, half, steps), expected, half, "from a saved state");
        Assert.Throws<DataLengthException>(() => session.SaveState(new float[state.Length - 1]));
        Assert.Throws<DataLengthException>(() => session.LoadState(new float[state.Length + 1]));
    }

    private static void CheckSameBits(CompiledNetwork network, List<float[][]> actual, List<float[][]> expected, int first, string what)
    {
        for (var i = 0; i < actual.Count; i++)
        {
            for (var output = 0; output < actual[i].Length; output++)
            {
                Close.AssertSameBits(actual[i][output], expected[first + i][output], $"{network.Name}: step {first + i}, output {output} {what}");
            }
        }
    }

    private static void CheckAllocation(CompiledNetwork network, Graph step, StreamingSession session, Batch batch, int steps)
    {
        var one = batch.Step(0, steps);
        var outputs = LayerContract.Outputs(step, batch.Samples);
        Allocation.AssertNone(
            () =>
            {
                session.ResetState();
                network.Driver.Step(session, one, outputs);
            },
            $"{network.Name}: Step",
            repetitions: 10);
        if (session.MaxSteps == long.MaxValue) return;
        session.ResetState();
        for (var i = 0; i < steps; i++) network.Driver.Step(session, one, outputs);
        Assert.Throws<InvalidOperationException>(() => network.Driver.Step(session, one, outputs));
    }
}
