using NetGen.Tests.Contract;
using NetGen.Tests.Reference;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>
/// Sizes of real work: many panels, many tiles, several blocks of samples. Gradients are checked along random directions, which takes two
/// passes of the reference for a whole parameter instead of two for each element.
/// </summary>
public sealed class LargeNetworkTests
{
    private const int Samples = 45;

    private static readonly NetworkSource Networks = new(
        ("Classifier", """
            [Network]
            [Input(257)] [Dense(131, activation: Activation.ReLU)] [Dense(130, activation: Activation.GELU)] [Dense(10)]
            [SparseCategoricalCrossentropy]
            """),
        ("Sequence", """
            [Network]
            [Input(9, 48)] [Dense(144, activation: Activation.SiLU)] [Dense(48)] [Flatten] [Dense(37)] [MeanSquaredError]
            """));

    public static TheoryData<string> Cases => Networks.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Forward_is_the_reference(string name)
    {
        var network = Networks[name];
        var (data, model) = LayerContract.Create(network);
        var batch = data.Batch(Samples);
        var outputs = LayerContract.Outputs(network.Graph, Samples);
        network.Driver.Predict(network.Driver.CreateInference(model, Samples, 2), batch, outputs);
        var expected = LayerContract.Reference(network, model).Forward(batch);
        Close.Assert(outputs[0], ReferenceNetwork.Output(expected, network.Graph.Outputs[0].Node), "output", Close.LongSumTolerance);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gradients_are_the_reference(string name)
    {
        var network = Networks[name];
        var (data, model) = LayerContract.Create(network);
        var reference = LayerContract.Reference(network, model);
        var batch = data.Batch(Samples, weighted: true);
        var session = network.Driver.CreateTraining(model, Samples + 5, 2, 1);
        network.Driver.Forward(session, batch);
        network.Driver.Loss(session, batch);
        session.Backward();
        foreach (var parameter in session.Gradients)
        {
            var gradient = Array.ConvertAll(parameter.ToArray(), x => (double)x);
            var direction = UnitVector(gradient.Length);
            var actual = gradient.Zip(direction, (g, d) => g * d).Sum();
            var expected = reference.DirectionalDerivative(batch, parameter.Name, direction);
            Close.Assert(
                [(float)actual], [expected], $"gradient of {parameter.Name} along a direction", Close.LongSumTolerance, Close.RootMeanSquare(gradient));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Threads_do_not_change_a_bit(string name) => LayerContract.CheckThreads(Networks[name]);

    private static double[] UnitVector(int length)
    {
        var random = new Random(length);
        return [.. Enumerable.Range(0, length).Select(_ => (random.Next(2) == 0 ? 1 : -1) / Math.Sqrt(length))];
    }
}
