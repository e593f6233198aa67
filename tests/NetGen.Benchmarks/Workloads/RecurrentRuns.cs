using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Recurrent networks: a sequence at once, a training step, one step of a stream.</summary>
internal sealed class RecurrentRuns : IWorkloadGroup
{
    private const int Batch = 32;
    private const int Length = 64;
    private const int Characters = 65;

    public string Title => "Recurrent: embedding 64, 128 units, dense 65 over 64 characters (training: batch 32, Adam); one step of a stream with one input and output";

    public IEnumerable<Workload> Workloads()
    {
        var network = new CharacterLstmNetwork(seed: 1);
        var (characters, logits) = (Sample.Labels(Length, Characters), new float[Length * Characters]);
        return
        [
            new("character-lstm-predict-1", () => network.Predict(characters, logits)) { Peer = "character-lstm-predict-1", Goal = "≥ 1.4× ONNX Runtime" },
            .. Steps("character-lstm-train-32", threads => new CharacterLstmNetwork(1).CreateTraining(Batch, threads, seed: 1), (s, x, y, o) => s.Step(x, y, o)),
            .. Steps("character-gru-train-32", threads => new CharacterGruNetwork(1).CreateTraining(Batch, threads, seed: 1), (s, x, y, o) => s.Step(x, y, o)),
            new("stream-lstm-32", Stream(new StreamLstm32Network(1).CreateStreaming(), (s, x, y) => s.Step(x, y))) { Goal = "≤ 150 ns" },
            new("stream-lstm-64", Stream(new StreamLstm64Network(1).CreateStreaming(), (s, x, y) => s.Step(x, y))) { Goal = "≤ 670 ns" },
            new("stream-gru-32", Stream(new StreamGru32Network(1).CreateStreaming(), (s, x, y) => s.Step(x, y))) { Goal = "≤ 140 ns" },
        ];
    }

    private static Workload[] Steps<T>(string name, Func<int, T> create, Action<T, int[], int[], Optimizer> step)
    {
        return
        [
            new(name, Step(threads: 1)) { Peer = name, Goal = "≥ 2.6× PyTorch" },
            new($"{name}-two-threads", Step(threads: 2))
            {
                Threads = 2,
                Baseline = Step(threads: 1),
                BaselineName = "one thread",
                Goal = "≥ 1.7× one thread",
            },
        ];

        Action Step(int threads)
        {
            var (session, input, labels) = (create(threads), Sample.Labels(Batch * Length, Characters), Sample.Labels(Batch * Length, Characters));

            // So slow that the network never fits the labels, as in the other training steps.
            var optimizer = new Adam(1e-6f);
            return () => step(session, input, labels, optimizer);
        }
    }

    private static Action Stream<T>(T session, Action<T, float[], float[]> step)
    {
        var (input, output) = (Sample.Floats(1), new float[1]);
        return () => step(session, input, output);
    }
}
