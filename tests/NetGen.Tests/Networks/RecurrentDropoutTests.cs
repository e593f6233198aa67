using NetGen.Analyzers.Layers;
using NetGen.Tests.Contract;
using NetGen.Tests.Reference;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Dropout of inputs and states: one draw for all steps of a sample, and gradients under what was drawn.</summary>
public sealed class RecurrentDropoutTests
{
    private const int Samples = 27;
    private const int Units = 19;
    private const int Steps = 4;
    private const string Plain = "activation: Activation.Linear, returnSequences: true, Name = \"rnn\"";
    private const string Gated = "recurrentActivation: Activation.Linear, " + Plain;

    private static readonly NetworkSource Networks = new(
        ("LSTMInput", $"[Input(4, 19, Name = \"x\")] [LSTM(19, dropout: 0.25f, {Gated})] [MeanSquaredError]"),
        ("LSTMState", $"[Input(4, 19, Name = \"x\")] [LSTM(19, recurrentDropout: 0.25f, {Gated})] [MeanSquaredError]"),
        ("GRUInput", $"[Input(4, 19, Name = \"x\")] [GRU(19, dropout: 0.25f, {Gated})] [MeanSquaredError]"),
        ("GRUState", $"[Input(4, 19, Name = \"x\")] [GRU(19, recurrentDropout: 0.25f, {Gated})] [MeanSquaredError]"),
        ("OldGRUState", $"[Input(4, 19, Name = \"x\")] [GRU(19, resetAfter: false, recurrentDropout: 0.25f, {Gated})] [MeanSquaredError]"),
        ("SimpleRNNInput", $"[Input(4, 19, Name = \"x\")] [SimpleRNN(19, dropout: 0.25f, {Plain})] [MeanSquaredError]"),
        ("SimpleRNNState", $"[Input(4, 19, Name = \"x\")] [SimpleRNN(19, recurrentDropout: 0.25f, {Plain})] [MeanSquaredError]"),
        ("BothWays", "[Input(4, 3)] [LSTM(5, dropout: 0.5f, recurrentDropout: 0.5f, bidirectional: Bidirectional.Concat)] [MeanSquaredError]"),
        ("MaskedStart", """
            [Input(4, 3)] [ReLU] [Masking] [GRU(5, recurrentDropout: 0.5f, returnState: true, returnSequences: true, Name = "a")]
            [GRU(5, recurrentDropout: 0.5f, initialState: ["a.h"])] [MeanSquaredError]
            """));

    // Linear gates multiply without bounds: those networks are for one look with small weights.
    public static TheoryData<string> Bounded => [.. Networks.CaseNames.Where(name => !IsShown(name))];

    public static TheoryData<string> Shown => [.. Networks.CaseNames.Where(IsShown)];

    [Theory]
    [MemberData(nameof(Bounded))]
    public void Keeps_the_contract(string name) => LayerContract.Check(Networks[name]);

    [Theory]
    [MemberData(nameof(Shown))]
    public void Gradients_follow_one_draw_for_all_steps(string name)
    {
        var network = Networks[name];
        var (data, model) = LayerContract.Create(network);
        var batch = data.Batch(Samples);

        // The same seed draws the same in the first pass, whatever the parameters: those of a sum over steps show what was drawn.
        var random = ParameterAccess.ReadAll(model);
        ShowSums(network, model);
        var factors = Factors(network, model, batch, isOfInput: name.EndsWith("Input"));
        AssertFactors(factors.SelectMany(f => f).ToArray());
        foreach (var (parameter, values) in random) model.Parameters[parameter].Set(Array.ConvertAll(values, value => value / 8));
        double[] ones = [.. Enumerable.Repeat(1.0, Units)];
        var draws = factors.Select(f => name.EndsWith("Input") ? (double[])[.. f, .. ones] : [.. ones, .. f]).ToArray();
        var reference = LayerContract.Reference(network, model, new Dictionary<string, double[][]> { ["rnn"] = draws });
        LayerContract.CheckGradients(network, network.Driver.CreateTraining(model, Samples, 1, 7), reference, batch, name);
    }

    private static bool IsShown(string name) => name.EndsWith("Input") || name.EndsWith("State");

    // h = x + h₋₁: the state's own gate adds up, the others let everything in and out and keep nothing.
    private static void ShowSums(CompiledNetwork network, Network model)
    {
        var layer = (Recurrent)network.Graph.Nodes.Single(node => node.Name == "rnn").Layer;
        var (state, open) = layer.Kind switch
        {
            RecurrentKind.LSTM => (2, (int[])[0, 3]),
            RecurrentKind.GRU => (2, [1]),
            _ => (0, []),
        };
        var columns = layer.Gates * Units;
        var identity = new float[Units * columns];
        for (var i = 0; i < Units; i++) identity[(i * columns) + (state * Units) + i] = 1;
        model.Parameters["rnn.kernel"].Set(identity);
        model.Parameters["rnn.recurrent_kernel"].Set(identity);
        var bias = new float[model.Parameters["rnn.bias"].Count];
        foreach (var gate in open) bias.AsSpan(gate * Units, Units).Fill(1);
        model.Parameters["rnn.bias"].Set(bias);
    }

    private static double[][] Factors(CompiledNetwork network, Network model, Batch batch, bool isOfInput)
    {
        var session = network.Driver.CreateTraining(model, Samples, 1, 7);
        network.Driver.Forward(session, batch);
        var h = new float[Samples * Steps * Units];
        session.ReadActivation("rnn", h);
        var x = batch.FloatInput(0);
        return [.. Enumerable.Range(0, Samples).Select(sample => Enumerable.Range(0, Units).Select(unit =>
        {
            var at = (sample * Steps * Units) + unit;
            var factor = isOfInput ? h[at] / x[at] : (h[at + Units] - x[at + Units]) / h[at];
            for (var step = 1; step < Steps; step++)
            {
                var (now, before) = (at + (step * Units), at + ((step - 1) * Units));
                Assert.Equal(isOfInput ? (factor * x[now]) + h[before] : x[now] + (factor * h[before]), h[now], 1e-4);
            }

            return Math.Abs(factor) < 1e-3 ? 0 : 4 / 3.0;
        }).ToArray())];
    }

    private static void AssertFactors(double[] factors)
    {
        var dropped = factors.Count(factor => factor == 0) / (double)factors.Length;
        Assert.InRange(dropped, 0.25 - (4 * Math.Sqrt(0.25 * 0.75 / factors.Length)), 0.25 + (4 * Math.Sqrt(0.25 * 0.75 / factors.Length)));
    }
}
