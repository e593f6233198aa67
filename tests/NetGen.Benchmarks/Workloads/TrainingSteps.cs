using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Whole training steps: load, forward, loss, backward, Adam.</summary>
internal sealed class TrainingSteps : IWorkloadGroup
{
    private const int Batch = 128;

    // Weights 784·512 + 512·512 + 512·10; each takes part in a forward product and a weight gradient, and all but the first
    // layer's in a data gradient.
    private const double FirstWeights = 784 * 512;
    private const double OtherWeights = (512 * 512) + (512 * 10);
    private const double Flops = 2.0 * Batch * ((2 * FirstWeights) + (3 * OtherWeights));

    public string Title => "Training step: 784-512-512-10, ReLU, softmax cross-entropy, batch 128, Adam";

    public IEnumerable<Workload> Workloads() =>
    [
        new("mlp-train-128", Step(threads: 1))
        {
            Flops = Flops,
            Peer = "mlp-train-128",
            Goal = "≥ 88 % of peak, ≥ 1.3× PyTorch",
        },
        new("mlp-train-128-two-threads", Step(threads: 2))
        {
            Flops = Flops,
            Threads = 2,
            Baseline = Step(threads: 1),
            BaselineName = "one thread",
            Goal = "≥ 1.8× one thread",
        },
    ];

    private static Action Step(int threads)
    {
        var session = new MlpNetwork(seed: 1).CreateTraining(Batch, threads, seed: 1);
        var input = Sample.Floats(Batch * 784);
        var labels = Sample.Labels(Batch, 10);

        // So slow that the network never fits the labels: gradients stay ordinary numbers however long it is measured.
        var optimizer = new Adam(1e-6f);
        return () => session.Step(input, labels, optimizer);
    }
}
