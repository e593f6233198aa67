using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Workloads;

/// <summary>A character transformer: a sequence, a training step, one more character; and its attention alone.</summary>
internal sealed class Transformers : IWorkloadGroup
{
    private const int Context = 128;
    private const int Width = 128;
    private const int Vocabulary = 65;
    private const int Layers = 4;
    private const int Batch = 8;
    private const int Heads = 32;

    // Query, key, value and output projections and the two dense layers of each block, and the last layer.
    private const double Weights = (Layers * 12.0 * Width * Width) + (Width * Vocabulary);

    // Each product of all queries with all keys of a sequence, of which causal attention needs half.
    private const double Product = 2.0 * Context * Context * Width / 2;

    public string Title => "Character transformer: 4 blocks, width 128, 4 heads, context 128, vocabulary 65";

    public IEnumerable<Workload> Workloads() =>
    [
        new("transformer-predict-1", Predict())
        {
            Flops = (2 * Context * Weights) + (Layers * 2 * Product),
            Peer = "transformer-predict-1",
            Goal = "≥ 1.25× ONNX Runtime",
        },
        new("transformer-train-8", Step(threads: 1))
        {
            Flops = TrainingFlops,
            Peer = "transformer-train-8",
            Goal = "≥ 80 % of peak, ≥ 1.6× PyTorch",
        },
        new("transformer-train-8-two-threads", Step(threads: 2))
        {
            Flops = TrainingFlops,
            Threads = 2,
            Baseline = Step(threads: 1),
            BaselineName = "one thread",
            Goal = "≥ 1.7× one thread",
        },
        new("transformer-step-127", StepAt(Context - 1)) { Goal = "≤ 55 µs" },
        new("attention-forward-32x128x32", KernelStage.Forward(new CausalAttention().CreateInferenceSession(Heads), Heads, Sample.Floats(Heads * Context * 32)))
        {
            Flops = Heads * 2 * Product * 32 / Width,
            Peer = "attention-forward-32x128x32",
            Goal = "≥ 3× PyTorch",
        },
        new("attention-backward-32x128x32", AttentionBackward())
        {
            Flops = Heads * 5 * Product * 32 / Width,
            Goal = "with forward ≥ 2.2× PyTorch",
        },
    ];

    private static double TrainingFlops => Batch * ((6 * Context * Weights) + (Layers * 7 * Product));

    private static Action Predict()
    {
        var net = new TransformerNetwork(seed: 1);
        var (tokens, logits) = (Sample.Labels(Context, Vocabulary), new float[Context * Vocabulary]);
        return () => net.Predict(tokens, logits);
    }

    private static Action Step(int threads)
    {
        var session = new TransformerNetwork(seed: 1).CreateTraining(Batch, threads, seed: 1);
        var tokens = Sample.Labels(Batch * Context, Vocabulary);
        var optimizer = new AdamW(1e-6f);
        return () => session.Step(tokens, tokens, optimizer);
    }

    // The stages of one step alone do not move on, so that it is always the same step.
    private static Action StepAt(int position)
    {
        var session = new TransformerNetwork(seed: 1).CreateStreaming();
        var logits = new float[Vocabulary];
        for (var i = 0; i < position; i++) session.Step([i % Vocabulary], logits);
        var stages = session.Description.ForwardStages;
        return () => session.RunStages(0, stages);
    }

    private static Action AttentionBackward()
    {
        var session = new CausalAttention().CreateTrainingSession(Heads);
        var input = Sample.Floats(Heads * Context * 32);
        return KernelStage.Backward(session, Heads, input, input);
    }
}
