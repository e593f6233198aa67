using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;
using NetGen.Generator.Passes;
using NetGen.Tests.Reference;
using NetGen.Tests.Sessions;
using Xunit;

namespace NetGen.Tests.Contract;

/// <summary>
/// What every layer and every network owes its user: declared shapes, the reference's numbers forward and backward, the same
/// bits after a round trip through a file and at any number of threads, and no allocation.
/// </summary>
public static class LayerContract
{
    // Beyond the 32 rows from which kernels may work in another way.
    private const int Capacity = 37;

    private const int AllocationRuns = 10;

    // What Winograd's algorithms may err more than the direct kernel; WinogradErrorTests hold them to it.
    private const double WinogradError = 2.5;

    // A full batch, then smaller ones over the remains of larger ones.
    private static readonly int[] SampleCounts = [Capacity, 11, 3, 8, 1];

    public static void Check(CompiledNetwork network, float inputRange = 2)
    {
        CheckShapes(network);
        CheckForward(network, inputRange);
        CheckRoundTrip(network);
        CheckPredictAllocation(network);
        StreamingContract.Check(network, inputRange);
        if (network.Graph.IsExplained) CheckSeededGradients(network, inputRange);
        if (network.Graph.Losses.Count > 0)
        {
            if (!HasRandomLayer(network.Graph)) CheckGradients(network, inputRange);
            CheckThreads(network);
            CheckStepAllocation(network);
        }

        network.Answers.Save();
    }

    /// <summary>Runs the network once in every way, for what the JIT says about its kernels.</summary>
    public static void Run(CompiledNetwork network)
    {
        CheckShapes(network);
        CheckPredictAllocation(network);
        if (network.Graph.Losses.Count > 0) CheckStepAllocation(network);
    }

    /// <summary>Spans of the declared shapes are right, and one element more or less is not.</summary>
    public static void CheckShapes(CompiledNetwork network)
    {
        var (data, model) = Create(network);
        var batch = data.Batch(3);
        var session = network.Driver.CreateInference(model, Capacity, 1);
        network.Driver.Predict(session, batch, Outputs(network.Graph, 3));
        foreach (var difference in (int[])[-1, 1])
        {
            for (var output = 0; output < network.Graph.Outputs.Count; output++)
            {
                var outputs = Outputs(network.Graph, 3);
                outputs[output] = new float[outputs[output].Length + difference];
                Assert.Throws<DataLengthException>(() => network.Driver.Predict(session, batch, outputs));
            }
        }
    }

    /// <summary>Both forms of Predict give the reference's numbers at any number of samples.</summary>
    public static void CheckForward(CompiledNetwork network, float inputRange = 2)
    {
        var (data, model) = Create(network, inputRange);
        var reference = Reference(network, model);
        var inference = network.Driver.CreateInference(model, Capacity, 1);
        foreach (var samples in SampleCounts)
        {
            var batch = data.Batch(samples);
            var expected = reference.Forward(batch);
            var (sessionOutputs, pooledOutputs) = (Outputs(network.Graph, samples), Outputs(network.Graph, samples));
            network.Driver.Predict(inference, batch, sessionOutputs);
            network.Driver.Predict(model, batch, pooledOutputs);
            for (var output = 0; output < sessionOutputs.Length; output++)
            {
                var (name, node) = (network.Graph.Outputs[output].Name, network.Graph.Outputs[output].Node);
                var values = ReferenceNetwork.Output(expected, node);
                Close.Assert(sessionOutputs[output], values, $"{network.Name}: output {name} of {samples} samples", Tolerance(network.Graph, 0));
                Close.AssertSameBits(pooledOutputs[output], sessionOutputs[output], $"{network.Name}: pooled output {name} of {samples} samples");
            }

            CheckActivations(network, inference, expected);
        }
    }

    /// <summary>The loss, every parameter's gradient and every input's gradient are the reference's central differences.</summary>
    public static void CheckGradients(
        CompiledNetwork network,
        float inputRange = 2,
        IReadOnlyDictionary<string, double[][]>? draws = null)
    {
        var (data, model) = Create(network, inputRange);
        var reference = Reference(network, model, draws);
        var session = network.Driver.CreateTraining(model, Capacity, 1, 5);
        foreach (var samples in SampleCounts.Where(count => count > 1 || !NeedsTwoSamples(network.Graph)))
        {
            CheckGradients(network, session, reference, data.Batch(samples, weighted: samples != 8), $"{network.Name} with {samples} samples");
        }
    }

    /// <summary>One forward and backward pass of a session against the reference.</summary>
    public static void CheckGradients(CompiledNetwork network, TrainingSession session, ReferenceNetwork reference, Batch batch, string what)
    {
        var graph = network.Graph;
        var tolerance = Tolerance(graph, batch.Samples);
        network.Driver.Forward(session, batch);
        var loss = network.Driver.Loss(session, batch);
        session.Backward();
        var values = reference.Forward(batch, isTraining: true);
        var expectedLoss = reference.Loss(values, batch);
        Close.Assert([loss], [expectedLoss], $"{what}: loss", tolerance);
        CheckActivations(network, session, values);
        var floor = Close.GradientFloor(expectedLoss);
        foreach (var node in graph.Nodes) CheckParameterGradients(node, session, reference, batch, what, tolerance, floor);
        CheckActivationGradients(
            graph, session, isSeeded: false, what, tolerance, floor, (node, elements) => reference.ActivationGradient(batch, node, elements));
    }

    /// <summary>
    /// What follows from a gradient given for each output and probe, to each probe and input, is the reference's central differences; in
    /// evaluation, where random layers are none. Nothing is allocated, and parameters' gradients stay as they are.
    /// </summary>
    public static void CheckSeededGradients(CompiledNetwork network, float inputRange = 2)
    {
        var graph = network.Graph;
        var (data, model) = Create(network, inputRange);
        var reference = Reference(network, model);
        var session = network.Driver.CreateTraining(model, 11, 1, 5);
        session.Evaluating = true;
        var parameterGradients = session.GradientBuffer.ToArray();
        foreach (var samples in (int[])[11, 1])
        {
            var batch = data.Batch(samples);
            network.Driver.Forward(session, batch);
            foreach (var (name, index) in Starts(graph))
            {
                var seed = data.Floats(samples * graph.Nodes[index].WholeShape.Count, -1, 1);
                session.BackwardFrom(name, seed);
                CheckActivationGradients(
                    graph,
                    session,
                    isSeeded: true,
                    $"{network.Name} with {samples} samples from {name}",
                    Tolerance(graph, 0),
                    floor: 1e-3,
                    (node, elements) => reference.SeededGradient(batch, node, elements, index, seed));
                Allocation.AssertNone(() => session.BackwardFrom(name, seed), $"{network.Name}: BackwardFrom {name}", AllocationRuns);
            }
        }

        Assert.Equal(parameterGradients, session.GradientBuffer.ToArray());
    }

    /// <summary>A saved network, loaded again, has the same bits and gives the same outputs.</summary>
    public static void CheckRoundTrip(CompiledNetwork network)
    {
        var (data, model) = Create(network);
        var path = Path.Combine(Path.GetTempPath(), $"netgen-{Guid.NewGuid():N}.safetensors");
        try
        {
            model.Save(path);
            var loaded = network.Driver.Load(path, WeightNames.NetGen);
            foreach (var parameter in network.Graph.Nodes.SelectMany(node => node.Parameters))
            {
                Close.AssertSameBits(
                    loaded.Parameters[parameter.Name].ToArray(),
                    model.Parameters[parameter.Name].ToArray(),
                    $"{network.Name}: {parameter.Name} after save and load");
            }

            var batch = data.Batch(5);
            var (before, after) = (Outputs(network.Graph, 5), Outputs(network.Graph, 5));
            network.Driver.Predict(model, batch, before);
            network.Driver.Predict(loaded, batch, after);
            for (var i = 0; i < before.Length; i++) Close.AssertSameBits(after[i], before[i], $"{network.Name}: output {i} after save and load");
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Any number of threads gives the same bits: outputs, losses and parameters after three steps.</summary>
    /// <param name="network">The network.</param>
    /// <param name="samples">The samples of a step; by default four blocks, the last one partial.</param>
    public static void CheckThreads(CompiledNetwork network, int samples = 27)
    {
        var (data, _) = Create(network);
        var batch = data.Batch(samples, weighted: true);
        var expected = RunOn(network, batch, 1);
        foreach (var threads in (int[])[2, 3])
        {
            Close.AssertSameBits(RunOn(network, batch, threads), expected, $"{network.Name}: losses, outputs and parameters on {threads} threads");
        }
    }

    /// <summary>Predict allocates nothing once warm.</summary>
    public static void CheckPredictAllocation(CompiledNetwork network)
    {
        var (data, model) = Create(network);
        var batch = data.Batch(Capacity);
        var outputs = Outputs(network.Graph, Capacity);
        var session = network.Driver.CreateInference(model, Capacity, 1);
        Allocation.AssertNone(() => network.Driver.Predict(session, batch, outputs), $"{network.Name}: Inference.Predict", AllocationRuns);
        Allocation.AssertNone(() => network.Driver.Predict(model, batch, outputs), $"{network.Name}: Predict", AllocationRuns);
    }

    /// <summary>A training step allocates nothing once warm.</summary>
    public static void CheckStepAllocation(CompiledNetwork network)
    {
        var (data, model) = Create(network);
        var batch = data.Batch(Capacity, weighted: true);
        var session = network.Driver.CreateTraining(model, Capacity, 1, 3);
        var optimizer = new Adam(1e-4f);
        Allocation.AssertNone(() => network.Driver.Step(session, batch, optimizer), $"{network.Name}: Step", AllocationRuns);
    }

    public static float[][] Outputs(Graph graph, int samples) =>
        [.. graph.Outputs.Select(output => new float[samples * graph.Nodes[output.Node].Shape.Count])];

    public static ReferenceNetwork Reference(CompiledNetwork network, Network model, IReadOnlyDictionary<string, double[][]>? draws = null) =>
        new(network.Graph, ParameterAccess.ReadAll(model), draws) { Answers = network.Answers };

    /// <summary>Test data and an instance with parameters from it.</summary>
    public static (TestData Data, Network Model) Create(CompiledNetwork network, float inputRange = 2)
    {
        var data = new TestData(network.Graph) { InputRange = inputRange };
        var model = network.Driver.Create(1);
        data.FillParameters(model);
        return (data, model);
    }

    /// <summary>Sums over 256 terms or more are long: those of a kernel's rows and, in gradients, of all rows of the batch.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="samples">The samples that gradients sum over; 0 for a forward pass.</param>
    public static double Tolerance(Graph graph, int samples)
    {
        var terms = graph.Nodes.Max(node => Math.Max(
            node.Parameters.Select(parameter => parameter.Rows).Append(1).Max(),
            node.WholeShape.Rows * samples));
        var tolerance = terms >= 256 ? Close.LongSumTolerance : Close.Tolerance;
        return graph.Nodes.Any(node => RunsByLargeTiles(graph, node)) ? WinogradError * tolerance : tolerance;
    }

    /// <summary>Whether F(4 × 4, 3 × 3) computes a convolution or one of its gradients; smaller tiles err less than the direct kernels.</summary>
    private static bool RunsByLargeTiles(Graph graph, Node node)
    {
        if (node.Layer is not Conv conv) return false;
        var geometry = new ConvolutionGeometry(conv.Window, graph.Nodes[node.Inputs[0]].Shape.Last, conv.Filters, conv.Groups, conv.Algorithm);
        return ConvolutionChoice.TileOf(geometry, tile => WinogradGeometry.OfForward(geometry, tile)) == 4
            || ConvolutionChoice.TileOf(geometry, tile => WinogradGeometry.OfInputGradient(geometry, tile)) == 4
            || ConvolutionChoice.HasGradientByTiles(geometry);
    }

    /// <summary>Whatever has a name can be read, though memory is shared and operations are fused.</summary>
    private static void CheckActivations(CompiledNetwork network, Session session, Tensor[][] expected)
    {
        foreach (var node in network.Graph.Nodes.Where(node => node.IsNamed))
        {
            var actual = new float[session.SampleCount * node.WholeShape.Count];
            session.ReadActivation(node.Name, actual);
            var what = $"{network.Name}: {node.Name} of {session.SampleCount} samples in {session.GetType().Name}";
            Close.Assert(actual, ReferenceNetwork.Output(expected, node.Index), what, Tolerance(network.Graph, 0));
        }
    }

    private static IEnumerable<(string Name, int Node)> Starts(Graph graph) => graph.Probes.Select(probe => (probe.Name, probe.Node))
        .Concat(graph.Outputs.Where(output => graph.Probes.All(probe => probe.Name != output.Name)).Select(output => (output.Name, output.Node)));

    /// <summary>The gradients of probes and of inputs that have one.</summary>
    private static void CheckActivationGradients(
        Graph graph,
        TrainingSession session,
        bool isSeeded,
        string what,
        double tolerance,
        double floor,
        Func<int, int[], double[]> reference)
    {
        foreach (var probe in graph.Probes) CheckOne(probe.Node, actual => session.ReadGradient(probe.Name, actual));
        for (var i = 0; i < graph.Inputs.Count; i++)
        {
            var input = i;
            if (graph.Nodes[graph.Inputs[input]].Type != Analyzers.Graphs.ElementType.Float32 || !(isSeeded || graph.InputGradient)) continue;
            CheckOne(graph.Inputs[input], actual => session.ReadInputGradient(input, actual));
        }

        void CheckOne(int index, Action<float[]> read)
        {
            var node = graph.Nodes[index];
            var actual = new float[session.SampleCount * node.WholeShape.Count];
            read(actual);
            var elements = Sampling.Elements(actual.Length, 32);
            var expected = reference(index, elements);
            Close.Assert(
                [.. elements.Select(i => actual[i])],
                expected,
                $"{what}: gradient of {node.Name} at {Sampling.Describe(elements)}",
                tolerance,
                Math.Max(floor, Close.RootMeanSquare(expected)));
        }
    }

    private static void CheckParameterGradients(
        Node node, TrainingSession session, ReferenceNetwork reference, Batch batch, string what, double tolerance, double floor)
    {
        var checks = node.Parameters.Where(p => p.Trainable).Select(parameter =>
        {
            var elements = Sampling.Elements(parameter.Shape.Count, batch.Samples == 3 ? 64 : 12);
            var actual = session.Gradients[parameter.Name].ToArray();
            return (
                Actual: Array.ConvertAll(elements, i => actual[i]),
                Expected: reference.ParameterGradient(batch, parameter.Name, elements),
                What: $"{what}: gradient of {parameter.Name} at {Sampling.Describe(elements)}");
        }).ToArray();

        // A bias's gradient sums the numbers that the kernel's sums with inputs as factors. Before a softmax it is exactly zero: what is
        // left then is the rounding of terms of the kernel's size.
        var scale = checks.Select(check => Close.RootMeanSquare(check.Expected)).Append(floor).Max();
        foreach (var (actual, expected, name) in checks) Close.Assert(actual, expected, name, tolerance, scale);
    }

    /// <summary>Whether a training step of one sample is refused, because a channel would have one value.</summary>
    private static bool NeedsTwoSamples(Graph graph) => graph.Nodes.Any(node =>
        node.Layer is BatchNormalization { IsFrozen: false } batch && node.WholeShape.Count == node.Shape[batch.Axis]);

    private static bool HasRandomLayer(Graph graph) => graph.Nodes.Any(node =>
        node.Layer is Dropout { Rate: > 0 } or SpatialDropout { Rate: > 0 } or GaussianDropout { Rate: > 0 } or AlphaDropout { Rate: > 0 }
            or GaussianNoise { StandardDeviation: > 0 } or Dense { DropConnect: > 0 } or Recurrent { Dropout: > 0 } or Recurrent { RecurrentDropout: > 0 }
            or Attention { Shape.Dropout: > 0 } or MultiHeadAttention { Shape.Dropout: > 0 });

    private static float[] RunOn(CompiledNetwork network, Batch batch, int threads)
    {
        var (_, model) = Create(network);
        var results = new List<float>();
        var training = network.Driver.CreateTraining(model, batch.Samples, threads, 9);
        var optimizer = new Adam(1e-2f);
        for (var step = 0; step < 3; step++) results.Add(network.Driver.Step(training, batch, optimizer));
        foreach (var values in ParameterAccess.ReadAll(model).Values) results.AddRange(values);
        var outputs = Outputs(network.Graph, batch.Samples);
        network.Driver.Predict(network.Driver.CreateInference(model, batch.Samples, threads), batch, outputs);
        foreach (var values in outputs) results.AddRange(values);
        return [.. results];
    }
}
