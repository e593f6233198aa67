using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Whole training steps of convolutional networks: load, forward, loss, backward, Adam.</summary>
internal sealed class VisionTrainingSteps : IWorkloadGroup
{
    public string Title => "Training step, convolutional networks, softmax cross-entropy, Adam";

    public IEnumerable<Workload> Workloads() =>
    [
        .. Steps("convnet-train-64", 64, 28 * 28, "≥ 3× PyTorch",
            (batch, threads) => new ConvnetNetwork(1).CreateTraining(batch, threads, seed: 1), (s, x, y, o) => s.Step(x, y, o)),
        .. Steps("resnet20-train-32", 32, 32 * 32 * 3, "≥ 2.5× PyTorch",
            (batch, threads) => new ResNet20Network(1).CreateTraining(batch, threads, seed: 1), (s, x, y, o) => s.Step(x, y, o)),
        .. Steps("mobile-train-32", 32, 32 * 32 * 3, "≥ 2.3× PyTorch",
            (batch, threads) => new MobileNetwork(1).CreateTraining(batch, threads, seed: 1), (s, x, y, o) => s.Step(x, y, o)),
    ];

    private static Workload[] Steps<T>(
        string name, int batch, int values, string goal, Func<int, int, T> create, Action<T, float[], int[], Optimizer> step)
    {
        return
        [
            new(name, Step(threads: 1)) { Peer = name, Goal = goal },
            new($"{name}-two-threads", Step(threads: 2))
            {
                Threads = 2,
                Baseline = Step(threads: 1),
                BaselineName = "one thread",
                Goal = "≥ 1.8× one thread",
            },
        ];

        Action Step(int threads)
        {
            var (session, input, labels) = (create(batch, threads), Sample.Floats(batch * values), Sample.Labels(batch, 10));

            // So slow that the network never fits the labels, as in the other training steps.
            var optimizer = new Adam(1e-6f);
            return () => step(session, input, labels, optimizer);
        }
    }
}
