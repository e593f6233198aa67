using NetGen.Analyzers.Graphs;
using NetGen.Tests.Reference;
using NetGen.Tests.Vectors;
using Xunit;

namespace NetGen.Tests.Contract;

/// <summary>Forward pass, loss and gradients are PyTorch's, for every network of <c>Vectors/make_vectors.py</c>.</summary>
public sealed class PyTorchTests
{
    public static TheoryData<string> Cases => [.. VectorFile.Cases.Select(test => test.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Generated_code_gives_PyTorchs_numbers(string name)
    {
        var test = VectorFile.Find(name);
        var network = PyTorchNetworks.Compile(test);
        var tolerance = LayerContract.Tolerance(network.Graph, test.Samples);
        var model = network.Driver.Create(1);
        foreach (var parameter in test.Parameters) model.Parameters[parameter.Name].Set(parameter.Values);
        var batch = PyTorchNetworks.Batch(test, network.Graph);

        var outputs = LayerContract.Outputs(network.Graph, test.Samples);
        network.Driver.Predict(model, batch, outputs);
        foreach (var (output, expected) in outputs.Zip(test.Outputs)) AssertClose(output, expected, "output", LayerContract.Tolerance(network.Graph, 0));
        if (test.Targets.Length == 0) return;

        var session = network.Driver.CreateTraining(model, test.Samples, 1, 1);
        network.Driver.Forward(session, batch);
        Close.Assert([network.Driver.Loss(session, batch)], [test.Loss], "loss", tolerance);
        session.Backward();

        var floor = Close.GradientFloor(test.Loss);
        foreach (var expected in test.Gradients)
        {
            AssertClose(session.Gradients[expected.Name].ToArray(), expected, "gradient of", tolerance, Math.Max(floor, Scale(test, expected)));
        }

        foreach (var expected in test.InputGradients.Where(gradient => gradient.Values.Length > 0))
        {
            var actual = new float[expected.Values.Length];
            session.ReadInputGradient(expected.Name, actual);
            AssertClose(actual, expected, "gradient of", tolerance, floor);
        }
    }

    /// <summary>The reference interpreter, against which everything else is measured, is measured itself.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_gives_PyTorchs_numbers(string name)
    {
        // The vectors have nine significant digits, and central differences about as many.
        const double tolerance = 2e-7;
        var test = VectorFile.Find(name);
        var graph = PyTorchNetworks.Graph(test);
        var batch = PyTorchNetworks.Batch(test, graph);
        var reference = new ReferenceNetwork(graph, test.Parameters.ToDictionary(p => p.Name, p => p.Values));
        var values = reference.Forward(batch);
        for (var i = 0; i < test.Outputs.Length; i++)
        {
            AssertClose(ToSingle(ReferenceNetwork.Output(values, graph.Outputs[i].Node)), test.Outputs[i], "output", tolerance);
        }

        if (test.Targets.Length == 0) return;
        Close.Assert([(float)reference.Loss(reference.Forward(batch, isTraining: true), batch)], [test.Loss], "loss", tolerance);
        foreach (var expected in test.Gradients)
        {
            var elements = Sampling.Elements(expected.Values.Length, 24);
            var actual = ToSingle(reference.ParameterGradient(batch, expected.Name, elements));
            Close.Assert(
                actual,
                [.. elements.Select(i => (double)expected.Values[i])],
                $"gradient of {expected.Name}",
                1e-6,
                Scale(test, expected));
        }
    }

    /// <summary>
    /// The size of a parameter's gradient or that of its neighbours: a bias's sums what the kernel's sums with inputs as factors, and before a
    /// softmax that sum is exactly zero.
    /// </summary>
    private static double Scale(VectorCase test, VectorTensor expected)
    {
        var place = expected.Name[..(expected.Name.LastIndexOf('.') + 1)];
        return test.Gradients
            .Where(gradient => gradient.Name.StartsWith(place, StringComparison.Ordinal))
            .Max(gradient => Close.RootMeanSquare(Array.ConvertAll(gradient.Values, x => (double)x)));
    }

    private static float[] ToSingle(double[] values) => Array.ConvertAll(values, x => (float)x);

    private static void AssertClose(float[] actual, VectorTensor expected, string what, double tolerance, double floor = 0)
    {
        var values = Array.ConvertAll(expected.Values, x => (double)x);
        Close.Assert(actual, values, $"{what} {expected.Name}", tolerance, Math.Max(floor, Close.RootMeanSquare(values)));
    }
}
