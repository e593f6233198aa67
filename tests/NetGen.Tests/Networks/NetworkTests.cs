using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>The generated API beyond prediction and gradients.</summary>
public sealed class NetworkTests
{
    private static readonly NetworkSource Networks = new(
        ("Classifier", """
            [Input(7)] [Dense(19, activation: Activation.ReLU, Name = "hidden")] [Dropout(0.25f)] [Dense(5)] [SparseCategoricalCrossentropy]
            """),
        ("Untrained", "[Network] [Input(7)] [Dense(3)]"),
        ("TwoHeads", """
            [Input(7)] [Dense(5, Name = "stem")] [Dense(3, Name = "policy")] [Dense(1, From = "stem", Name = "value")]
            [Output("policy")] [Output("value")]
            [SparseCategoricalCrossentropy(From = "policy")] [MeanSquaredError(From = "value")]
            """));

    private readonly CompiledNetwork network = Networks["Classifier"];

    [Fact]
    public void Seed_decides_every_parameter()
    {
        var (a, b, other) = (network.Driver.Create(42), network.Driver.Create(42), network.Driver.Create(43));
        foreach (var parameter in a.Parameters)
        {
            Assert.Equal(parameter.ToArray(), b.Parameters[parameter.Name].ToArray());
        }

        Assert.NotEqual(a.Parameters["hidden.kernel"].ToArray(), other.Parameters["hidden.kernel"].ToArray());
        Assert.NotEqual(
            network.Driver.Create(null).Parameters["hidden.kernel"].ToArray(),
            network.Driver.Create(null).Parameters["hidden.kernel"].ToArray());
    }

    [Fact]
    public void Parameters_have_the_names_and_shapes_of_the_graph()
    {
        var model = network.Driver.Create(1);
        var expected = network.Graph.Nodes.SelectMany(node => node.Parameters).Select(p => $"{p.Name} {p.Shape}");
        Assert.Equal(expected, model.Parameters.Select(p => $"{p.Name} {string.Join("×", p.Shape.ToArray())}"));
        Assert.Equal(["hidden.kernel", "hidden.bias", "dense_1.kernel", "dense_1.bias"], model.Parameters.Select(p => p.Name));
    }

    [Fact]
    public void Summary_shows_every_layer_with_its_shape_and_parameters()
    {
        var summary = network.Driver.Summary;
        foreach (var text in (string[])["hidden", "dense_1", "dropout_1", "152", "100", "252"]) Assert.Contains(text, summary);
    }

    [Fact]
    public void Same_seeds_train_to_the_same_bits()
    {
        Close.AssertSameBits(Train(7), Train(7), "parameters after five steps");
        Assert.NotEqual(Train(7), Train(8));

        float[] Train(int seed)
        {
            var (data, model) = LayerContract.Create(network);
            var session = network.Driver.CreateTraining(model, 16, 1, seed);
            var optimizer = new Adam(0.01f);
            var batch = data.Batch(16);
            for (var i = 0; i < 5; i++) network.Driver.Step(session, batch, optimizer);
            return [.. ParameterAccess.ReadAll(model).Values.SelectMany(values => values)];
        }
    }

    [Fact]
    public void Training_lowers_the_loss()
    {
        var (data, model) = LayerContract.Create(network);
        var session = network.Driver.CreateTraining(model, 32, 1, 1);
        var optimizer = new Adam(0.02f);
        var batch = data.Batch(32);
        var first = network.Driver.Step(session, batch, optimizer);
        var last = first;
        for (var i = 0; i < 200; i++) last = network.Driver.Step(session, batch, optimizer);
        Assert.True(last < first / 2, $"The loss went from {first} to {last}.");
    }

    [Fact]
    public void Step_is_forward_loss_backward_and_update()
    {
        var (data, model) = LayerContract.Create(network);
        var (_, other) = LayerContract.Create(network);
        var batch = data.Batch(9, weighted: true);
        var (whole, parts) = (network.Driver.CreateTraining(model, 9, 1, 5), network.Driver.CreateTraining(other, 9, 1, 5));
        var loss = network.Driver.Step(whole, batch, new SGD(0.1f));
        network.Driver.Forward(parts, batch);
        Assert.Equal(loss, network.Driver.Loss(parts, batch));
        parts.Backward();
        foreach (var parameter in other.Parameters)
        {
            var values = parameter.ToArray();
            var gradient = parts.Gradients[parameter.Name].ToArray();
            Close.AssertSameBits(whole.Gradients[parameter.Name].ToArray(), gradient, $"gradient of {parameter.Name}");
            for (var i = 0; i < values.Length; i++) Assert.Equal(values[i] - (0.1f * gradient[i]), model.Parameters[parameter.Name][i], 1e-6f);
        }
    }

    [Fact]
    public void Named_layers_can_be_read()
    {
        var (data, model) = LayerContract.Create(network);
        var batch = data.Batch(5);
        var expected = LayerContract.Reference(network, model).Forward(batch);
        var node = network.Graph.Nodes.Single(n => n.Name == "hidden").Index;
        var session = network.Driver.CreateTraining(model, 8, 1, 1);
        network.Driver.Forward(session, batch);
        var hidden = new float[5 * 19];
        session.ReadActivation("hidden", hidden);
        Close.Assert(hidden, Reference.ReferenceNetwork.Output(expected, node), "hidden");
        Assert.Throws<UnknownNameException>(() => session.ReadActivation("hiden", hidden));
        Assert.Throws<DataLengthException>(() => session.ReadActivation("hidden", new float[19]));
    }

    [Fact]
    public void A_network_without_a_loss_predicts_and_does_not_train()
    {
        var untrained = Networks["Untrained"];
        LayerContract.Check(untrained);
        Assert.Throws<NotSupportedException>(() => untrained.Driver.Create(1).CreateTrainingSession(4));
    }

    [Fact]
    public void Untyped_sessions_are_the_typed_ones()
    {
        var model = network.Driver.Create(1);
        Assert.Equal("Training", model.CreateTrainingSession(4).GetType().Name);
        Assert.Equal("Inference", model.CreateInferenceSession(4).GetType().Name);
        Assert.Equal((4, 2), (model.CreateInferenceSession(4, 2).Capacity, model.CreateInferenceSession(4, 2).Threads));
    }

    [Fact]
    public void Spans_are_named_after_inputs_outputs_and_losses()
    {
        var type = Networks["TwoHeads"].Driver.Create(1).GetType();
        Assert.Equal(["input", "policy", "value"], Names(type.GetMethod("Predict")!));
        var training = type.GetNestedType("Training")!;
        Assert.Equal(["input", "policyLabels", "valueTargets", "optimizer", "sampleWeights"], Names(training.GetMethod("Step")!));

        static IEnumerable<string?> Names(System.Reflection.MethodInfo method) => method.GetParameters().Select(p => p.Name);
    }
}
