using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>A step changes the rows of a sparse table that its tokens name, and no others.</summary>
public sealed class SparseUpdateTests
{
    private const string Table = "embedding_1.embeddings";
    private const int Width = 18;

    private static readonly NetworkSource Networks = new(
        ("Sparse", Source("Sparse")),
        ("Dense", Source("Dense")),
        ("Large", "[Network] [Input(3, Type = ElementType.Int32)] [Embedding(5000, 4)] [Flatten] [Dense(2)] [MeanSquaredError]"));

    private static readonly int[] Named = [7, 2, 7, 19, 0, 2];

    public static TheoryData<string> Exact => ["SGD", "Adagrad"];

    public static TheoryData<string> All => ["SGD", "Momentum", "Adam", "AdamW", "RMSprop", "Adagrad"];

    [Theory]
    [MemberData(nameof(Exact))]
    public void Without_moments_and_decay_steps_are_those_of_all_rows(string name)
    {
        var (sparse, dense) = (Train("Sparse", NewOptimizer(name), 5), Train("Dense", NewOptimizer(name), 5));
        Close.AssertSameBits(sparse, dense, name);
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void The_norm_that_clips_is_that_of_all_rows(string name)
    {
        var (sparse, dense) = (NewOptimizer(name), NewOptimizer(name));
        (sparse.ClipNorm, dense.ClipNorm) = (0.01f, 0.01f);
        Close.Assert(Train("Sparse", sparse, 5), Array.ConvertAll(Train("Dense", dense, 5), x => (double)x), name);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Other_rows_stay_as_they_are(string name)
    {
        var before = LayerContract.Create(Networks["Sparse"]).Model.Parameters[Table].ToArray();
        var after = Train("Sparse", NewOptimizer(name), 3);
        for (var row = 0; row < 29; row++)
        {
            var same = before.AsSpan(row * Width, Width).SequenceEqual(after.AsSpan(row * Width, Width));
            Assert.Equal(!Named.Contains(row), same);
        }
    }

    /// <summary>The first step of any optimizer is the same for the rows that have a gradient: later ones differ by the moments of absent rows.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Named_rows_move_as_those_of_a_dense_table(string name)
    {
        var (sparse, dense) = (Train("Sparse", NewOptimizer(name), 3), Train("Dense", NewOptimizer(name), 3));
        foreach (var row in Named) Close.AssertSameBits(sparse.AsSpan(row * Width, Width), dense.AsSpan(row * Width, Width), $"{name}: row {row}");
    }

    [Fact]
    public void Gradients_of_earlier_steps_are_gone()
    {
        var network = Networks["Sparse"];
        var (data, model) = LayerContract.Create(network);
        var session = network.Driver.CreateTraining(model, 2, 1, 1);
        var first = data.Batch(2);
        network.Driver.Step(session, first, new SGD(0));
        var second = new Batch(1, [new[] { 1, 1, 3 }], [new float[3 * 3]]);
        network.Driver.Step(session, second, new SGD(0));
        var gradient = session.Gradients[Table].ToArray();
        for (var row = 0; row < 29; row++) Assert.Equal(row is 1 or 3, gradient.AsSpan(row * Width, Width).IndexOfAnyExcept(0f) >= 0);
    }

    [Fact]
    public void Large_tables_are_sparse_by_themselves()
    {
        var network = Networks["Large"];
        var (data, model) = LayerContract.Create(network);
        var before = model.Parameters[Table].ToArray();
        network.Driver.Step(network.Driver.CreateTraining(model, 4, 1, 1), data.Batch(4), new AdamW(0.1f, weightDecay: 0.5f));
        var changed = model.Parameters[Table].ToArray().Where((value, i) => value != before[i]).Count();
        Assert.InRange(changed, 1, 4 * 3 * 4);
    }

    private static string Source(string update) =>
        $"[Network] [Input(3, Type = ElementType.Int32)] [Embedding(29, {Width}, update: TableUpdate.{update})] [Dense(3)] [MeanSquaredError]";

    private static Optimizer NewOptimizer(string name) => name switch
    {
        "SGD" => new SGD(0.1f),
        "Momentum" => new SGD(0.1f, momentum: 0.9f, weightDecay: 0.01f),
        "Adam" => new Adam(0.1f),
        "AdamW" => new AdamW(0.1f, weightDecay: 0.1f),
        "RMSprop" => new RMSprop(0.1f),
        _ => new Adagrad(0.1f),
    };

    /// <summary>The table after steps with the same tokens.</summary>
    private static float[] Train(string name, Optimizer optimizer, int steps)
    {
        var network = Networks[name];
        var (data, model) = LayerContract.Create(network);
        var session = network.Driver.CreateTraining(model, 2, 2, 1);
        var batch = new Batch(2, [Named], [data.Floats(2 * 9, -1, 1)]);
        for (var step = 0; step < steps; step++) network.Driver.Step(session, batch, optimizer);
        return model.Parameters[Table].ToArray();
    }
}
