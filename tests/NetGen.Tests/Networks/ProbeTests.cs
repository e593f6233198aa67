using NetGen.Tests.Contract;
using NetGen.Tests.Reference;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Probes: activations and gradients of any layer, from losses and from given gradients.</summary>
public sealed class ProbeTests : ContractTests<ProbeTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Hidden", """
            [Network] [Input(7)] [Dense(19, activation: Activation.ReLU, Name = "hidden")] [Dense(5)] [Probe("hidden")]
            [SparseCategoricalCrossentropy]
            """),
        ("Everything", """
            [Network] [Probe("input")] [Input(3, 7)] [Dense(5, activation: Activation.GELU, Name = "first")] [Dense(5, From = "first")]
            [Add("first", Name = "sum")] [Flatten(Name = "flat")] [Dense(4, activation: Activation.Tanh)] [Dense(3)] [Probe("first")]
            [Probe("sum")] [Probe("flat")] [Probe("dense_2")] [Probe("dense_3")] [MeanSquaredError]
            """),
        ("Views", """
            [Network] [Input(2, 6)] [Tanh(Name = "stem")] [Reshape(3, 4, Name = "view", From = "stem")] [Dense(2, From = "view")]
            [Flatten] [Dense(3, Name = "a")] [Flatten(From = "stem")] [Dense(3)] [Add("a")] [Probe("stem")] [Probe("view")] [MeanSquaredError]
            """),
        ("NoLoss", """[Network] [Input(6)] [Dense(17, activation: Activation.Sigmoid)] [Dense(5)] [Softmax] [Probe("dense_2")] [Probe("softmax_1")]"""),
        ("OnlyInput", "[Network(InputGradient = true)] [Input(6)] [Dense(3)]"),
        ("Frozen", """
            [Network] [Input(6)] [Dense(5, Trainable = false, Name = "frozen")] [ReLU(Name = "behind")] [Dense(3, Trainable = false)]
            [Probe("frozen")] [Probe("behind")] [MeanSquaredError]
            """),
        ("Heads", """
            [Network] [Input(7)] [Dense(5, Name = "stem")] [Dense(3, Name = "policy")] [Dense(2, From = "stem", Name = "hidden")]
            [Dense(1, Name = "value")] [Output("policy")] [Output("value")] [Probe("stem")] [Probe("policy")] [Probe("hidden")]
            [MeanSquaredError(From = "value")]
            """),
        ("Integers", """
            [Network(InputGradient = true)] [Input(7, Name = "x")] [Input(4, Type = ElementType.Int32, Name = "n")] [Concatenate("x", axis: -1)]
            [Dense(3)] [MeanSquaredError] [Probe("concatenate_1")]
            """),
        ("Blocks", """
            [Network] [Input(6)] [Residual<Part>(repeat: 2)] [Dense(3)] [Probe("residual_1")] [Probe("residual_2.inner")] [MeanSquaredError]
            """),
        ("Images", """
            [Network] [Input(9, 8, 2)] [Conv2D(17, 3, activation: Activation.GELU, Name = "conv1")] [MaxPooling2D(2)] [Conv2D(5, [2, 3], Name = "conv2")]
            [Activation(Activation.Tanh)] [AveragePooling2D([2, 1])] [Flatten] [Dropout(0.5f)] [Dense(4)] [SparseCategoricalCrossentropy]
            [Probe("conv1")] [Probe("max_pooling2d_1")] [Probe("conv2")] [Probe("flatten_1")]
            """),
        ("Normalised", """
            [Network] [Input(5, 4, 3)] [Conv2D(7, 2)] [BatchNormalization(Name = "normal")] [Tanh] [Conv2D(4, 2, Name = "conv")] [Flatten] [Dense(3)]
            [MeanSquaredError] [Probe("conv2d_1")] [Probe("normal")] [Probe("conv")]
            """),
        ("Random", """
            [Network] [Input(6)] [Dense(16, activation: Activation.ReLU, dropConnect: 0.3f)] [Dropout(0.5f)] [GaussianNoise(0.2f)] [Dense(3)]
            [Probe("dropout_1")] [Probe("dense_1")] [MeanSquaredError]
            """))
    {
        Shared = "[Block] [Dense(6, activation: Activation.ReLU, Name = \"inner\")] [Dense(6)] public sealed class Part;",
    };

    [Fact]
    public void Every_probe_can_be_read_by_its_name()
    {
        var network = Networks["Everything"];
        var (data, model) = LayerContract.Create(network);
        var session = network.Driver.CreateTraining(model, 4, 1, 1);
        var batch = data.Batch(4);
        network.Driver.Forward(session, batch);
        var expected = LayerContract.Reference(network, model).Forward(batch);
        foreach (var probe in network.Graph.Probes)
        {
            var actual = new float[4 * network.Graph.Nodes[probe.Node].Shape.Count];
            session.ReadActivation(probe.Name, actual);
            Close.Assert(actual, ReferenceNetwork.Output(expected, probe.Node), probe.Name);
        }
    }

    [Fact]
    public void Nothing_depends_on_a_head_without_a_loss()
    {
        var network = Networks["Heads"];
        var (data, model) = LayerContract.Create(network);
        var session = network.Driver.CreateTraining(model, 2, 1, 1);
        network.Driver.Step(session, data.Batch(2), new SGD(0.1f));
        float[] gradient = [1, 2, 3, 4, 5, 6];
        session.ReadGradient("policy", gradient);
        Assert.Equal(new float[6], gradient);
        Assert.Throws<DataLengthException>(() => session.ReadGradient("policy", new float[5]));
    }

    [Fact]
    public void Going_backwards_again_and_again_gives_the_same_bits()
    {
        var network = Networks["Heads"];
        var (data, model) = LayerContract.Create(network);
        var session = network.Driver.CreateTraining(model, 3, 1, 1);
        network.Driver.Forward(session, data.Batch(3));
        var seed = data.Floats(9, -1, 1);
        var (first, other, again) = (From("policy", seed), From("value", new float[] { 1, 2, 3 }), From("policy", seed));
        Assert.NotEqual(first, other);
        Close.AssertSameBits(again, first, "the third pass");

        float[] From(string name, float[] values)
        {
            session.BackwardFrom(name, values);
            var (stem, input) = (new float[15], new float[21]);
            session.ReadGradient("stem", stem);
            session.ReadInputGradient(0, input);
            return [.. stem, .. input];
        }
    }

    [Fact]
    public void A_pass_from_a_seed_follows_a_training_step_of_any_kind()
    {
        var network = Networks["Hidden"];
        var (data, model) = LayerContract.Create(network);
        var batch = data.Batch(3);
        var (seed, expected, actual) = (data.Floats(15, -1, 1), new float[57], new float[57]);
        var fresh = network.Driver.CreateTraining(model, 3, 1, 1);
        network.Driver.Forward(fresh, batch);
        fresh.BackwardFrom("output", seed);
        fresh.ReadGradient("hidden", expected);

        var session = network.Driver.CreateTraining(model, 3, 1, 1);
        network.Driver.Forward(session, batch);
        network.Driver.Loss(session, batch);
        session.BackwardFrom("output", seed);
        session.ReadGradient("hidden", actual);
        Close.AssertSameBits(actual, expected, "after a loss");
        Assert.Throws<InvalidOperationException>(session.Backward);

        network.Driver.Forward(session, batch);
        network.Driver.Loss(session, batch);
        session.Backward();
        var kernel = session.Gradients["hidden.kernel"].ToArray();
        session.BackwardFrom("output", seed);
        session.ReadGradient("hidden", actual);
        Close.AssertSameBits(actual, expected, "after a backward pass");
        Close.AssertSameBits(session.Gradients["hidden.kernel"].ToArray(), kernel, "gradients of parameters");
    }

    [Fact]
    public void Threads_do_not_matter()
    {
        var network = Networks["Everything"];
        var expected = From(1);
        foreach (var threads in (int[])[2, 3]) Close.AssertSameBits(From(threads), expected, $"{threads} threads");

        float[] From(int threads)
        {
            var (data, model) = LayerContract.Create(network);
            var session = network.Driver.CreateTraining(model, 37, threads, 1);
            network.Driver.Forward(session, data.Batch(37));
            session.BackwardFrom("output", data.Floats(37 * 3, -1, 1));
            var gradient = new float[37 * 21];
            session.ReadGradient("input", gradient);
            return gradient;
        }
    }

    [Fact]
    public void Calls_out_of_order_say_what_is_missing()
    {
        var network = Networks["Hidden"];
        var (data, model) = LayerContract.Create(network);
        var session = network.Driver.CreateTraining(model, 3, 1, 1);
        var (batch, seed, hidden) = (data.Batch(3), new float[15], new float[57]);
        Assert.Contains("Forward", Assert.Throws<InvalidOperationException>(() => session.BackwardFrom("output", seed)).Message);
        network.Driver.Forward(session, batch);
        Assert.Contains("BackwardFrom", Assert.Throws<InvalidOperationException>(() => session.ReadGradient("hidden", hidden)).Message);
        Assert.Contains("output", Assert.Throws<UnknownNameException>(() => session.BackwardFrom("outptu", seed)).Message);
        Assert.Contains("hidden", Assert.Throws<UnknownNameException>(() => session.ReadGradient("hiden", hidden)).Message);
        Assert.Throws<UnknownNameException>(() => session.ReadGradient("output", seed));
        Assert.Throws<DataLengthException>(() => session.BackwardFrom("output", new float[14]));
        network.Driver.Step(session, batch, new SGD(0.1f));
        Assert.Contains("changed", Assert.Throws<InvalidOperationException>(() => session.BackwardFrom("output", seed)).Message);
    }

    [Fact]
    public void A_network_without_a_loss_can_be_looked_into_and_not_trained()
    {
        var network = Networks["NoLoss"];
        var model = network.Driver.Create(1);
        var session = model.CreateTrainingSession(2);
        Assert.Contains("BackwardFrom", Assert.Throws<InvalidOperationException>(session.Backward).Message);
        Assert.Contains("NoLoss has no loss", Assert.Throws<NotSupportedException>(() => new Trainer(model, new SGD(0.1f))).Message);
        Assert.Null(session.GetType().GetMethod("Step"));
    }
}
