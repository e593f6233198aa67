using NetGen.Tests.Contract;
using NetGen.Tests.Weights;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>A training that is interrupted goes on as if it had not been.</summary>
public sealed class TrainingStateTests : IDisposable
{
    private static readonly NetworkSource Networks = new(
        ("Interrupted", """
            [Network] [Input(7)] [Dense(19, activation: Activation.Tanh)] [BatchNormalization] [Dropout(0.3f)] [Dense(3, Trainable = false)]
            [SparseCategoricalCrossentropy]
            """),
        ("Tables", """
            [Network] [Input(5, Type = ElementType.Int32)] [Embedding(40, 6, update: TableUpdate.Sparse)] [GRU(5)] [Dense(3)] [SparseCategoricalCrossentropy]
            """));

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Optimizers => [.. Makers.Keys];

    private static Dictionary<string, Func<Optimizer>> Makers { get; } = new()
    {
        ["SGD"] = () => new SGD(0.1f),
        ["momentum"] = () => new SGD(0.1f, 0.9f, nesterov: true),
        ["Adam"] = () => new Adam(1e-2f),
        ["AdamW"] = () => new AdamW(1e-2f) { ClipNorm = 1 },
        ["RMSprop"] = () => new RMSprop(1e-2f),
        ["RMSprop with everything"] = () => new RMSprop(1e-2f, momentum: 0.5f, centered: true),
        ["Adagrad"] = () => new Adagrad(1e-1f),
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void A_trainer_goes_on_with_the_same_bits(string optimizer)
    {
        foreach (var name in Networks.CaseNames)
        {
            var network = Networks[name];
            var data = Data(network);
            var (whole, first) = (network.Driver.Create(3), network.Driver.Create(3));
            var uninterrupted = NewTrainer(whole, optimizer, seed: 5);
            uninterrupted.Fit(data, 4, progress: SilentProgress.Instance);

            var before = NewTrainer(first, optimizer, seed: 5);
            before.Fit(data, 2, progress: SilentProgress.Instance);
            first.Save(folder["weights"]);
            before.SaveState(folder["state"]);
            before.Fit(data, 1, progress: SilentProgress.Instance);

            var second = network.Driver.Load(folder["weights"], WeightNames.NetGen);
            var after = NewTrainer(second, optimizer, seed: null);
            after.LoadState(folder["state"]);
            var history = after.Fit(data, 2, progress: SilentProgress.Instance);
            Assert.Equal(uninterrupted.Optimizer.Steps, after.Optimizer.Steps);
            Assert.Equal(uninterrupted.Optimizer.LearningRate, after.Optimizer.LearningRate);
            Assert.True(float.IsFinite(history.Epochs[^1].Loss));
            foreach (var (parameter, values) in ParameterAccess.ReadAll(whole))
                Close.AssertSameBits(second.Parameters[parameter].ToArray(), values, $"{name} with {optimizer}: {parameter}");
        }
    }

    [Fact]
    public void So_does_a_loop_of_its_own()
    {
        var network = Networks["Interrupted"];
        var (data, _) = LayerContract.Create(network);
        var batches = Enumerable.Range(0, 6).Select(_ => data.Batch(4)).ToArray();
        var (whole, first) = (network.Driver.Create(3), network.Driver.Create(3));
        var (session, adam) = (network.Driver.CreateTraining(whole, 4, 1, 7), new Adam());
        foreach (var batch in batches) network.Driver.Step(session, batch, adam);

        (session, adam) = (network.Driver.CreateTraining(first, 4, 1, 7), new Adam());
        foreach (var batch in batches[..3]) network.Driver.Step(session, batch, adam);
        first.Save(folder["weights"]);
        adam.SaveState(folder["state"]);

        var second = network.Driver.Load(folder["weights"], WeightNames.NetGen);
        (session, adam) = (network.Driver.CreateTraining(second, 4, 1, 7), new Adam());
        session.DrawCount = 3;
        adam.LoadState(folder["state"], second);
        foreach (var batch in batches[3..]) network.Driver.Step(session, batch, adam);
        foreach (var (parameter, values) in ParameterAccess.ReadAll(whole)) Close.AssertSameBits(second.Parameters[parameter].ToArray(), values, parameter);
    }

    [Fact]
    public void The_file_has_a_tensor_for_each_moment_of_each_trained_parameter()
    {
        var (model, adam) = Stepped(new Adam());
        adam.SaveState(folder["state"]);
        var file = SafetensorsText.Parse(folder["state"]);
        string[] trained = ["dense_1.kernel", "dense_1.bias", "batch_normalization_1.gamma", "batch_normalization_1.beta"];
        Assert.Equal(["steps", .. trained.Select(name => $"{name}.momentum"), .. trained.Select(name => $"{name}.velocity")], file.Names);
        Assert.Equal([7, 19], file.Shape("dense_1.kernel.velocity"));
        Assert.All(file.Floats("dense_1.kernel.velocity"), value => Assert.True(value >= 0));
        Assert.Contains(file.Floats("dense_1.kernel.momentum"), value => value != 0);
        Assert.NotEmpty(model.Parameters);
    }

    [Fact]
    public void A_state_of_another_kind_is_refused_and_nothing_changes()
    {
        Stepped(new Adam()).Optimizer.SaveState(folder["state"]);
        var (model, rms) = Stepped(new RMSprop());
        rms.SaveState(folder["before"]);
        var error = Assert.Throws<WeightFileException>(() => rms.LoadState(folder["state"], model));
        Assert.Contains("dense_1.kernel.momentum (7, 19)", error.Unexpected);
        Assert.Empty(error.Missing);
        rms.SaveState(folder["after"]);
        Assert.Equal(File.ReadAllBytes(folder["before"]), File.ReadAllBytes(folder["after"]));

        model.Save(folder["weights"]);
        error = Assert.Throws<WeightFileException>(() => rms.LoadState(folder["weights"], model));
        Assert.Contains("steps ()", error.Missing);
        Assert.Throws<WeightFileException>(() => NewTrainer(model, "RMSprop", seed: 1).LoadState(folder["before"]));
    }

    [Fact]
    public void A_damaged_state_is_refused_and_nothing_changes()
    {
        var (model, adam) = Stepped(new Adam());
        adam.SaveState(folder["state"]);
        var bytes = File.ReadAllBytes(folder["state"]);
        File.WriteAllBytes(folder["short"], bytes[..^1]);
        Assert.Throws<WeightFileException>(() => adam.LoadState(folder["short"], model));
        bytes[8 + (int)BitConverter.ToInt64(bytes) + 7] = 0x80;
        File.WriteAllBytes(folder["negative"], bytes);
        var error = Assert.Throws<WeightFileException>(() => adam.LoadState(folder["negative"], model));
        Assert.Contains("'steps'", error.Message);
        Assert.Throws<FileNotFoundException>(() => adam.LoadState(folder["none"], model));
        Assert.Equal(1, adam.Steps);
        adam.LoadState(folder["state"], model);
    }

    [Fact]
    public void There_is_no_state_before_the_first_step_nor_of_two_networks()
    {
        Assert.Contains("no step", Assert.Throws<InvalidOperationException>(() => new Adam().SaveState(folder["state"])).Message);
        Assert.False(File.Exists(folder["state"]));
        var (_, adam) = Stepped(new Adam());
        adam.SaveState(folder["state"]);
        Assert.Throws<InvalidOperationException>(() => adam.LoadState(folder["state"], Networks["Interrupted"].Driver.Create(1)));
    }

    private static Trainer NewTrainer(Network network, string optimizer, int? seed)
    {
        var made = Makers[optimizer]();
        return new(network, made, batchSize: 4, seed: seed) { Schedule = LearningRateSchedule.Cosine(made.LearningRate, 20, 0.1f) };
    }

    private static Dataset Data(CompiledNetwork network)
    {
        var (data, _) = LayerContract.Create(network);
        var batch = data.Batch(14);
        var labels = SampleArray.Integers((int[])batch.Targets[0]);
        return batch.Inputs[0] is int[] tokens ? new([SampleArray.Integers(tokens, 5)], [labels]) : new([SampleArray.Floats((float[])batch.Inputs[0], 7)], [labels]);
    }

    private static (Network Network, Optimizer Optimizer) Stepped(Optimizer optimizer)
    {
        var network = Networks["Interrupted"];
        var (data, model) = LayerContract.Create(network);
        network.Driver.Step(network.Driver.CreateTraining(model, 4, 1, 7), data.Batch(4), optimizer);
        return (model, optimizer);
    }
}
