using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Layers that do little with much: their limit is the bandwidth of the cache they live in, here the second level.</summary>
internal sealed class MemoryPasses : IWorkloadGroup
{
    private const int Elements = 28 * 28 * 64;

    public string Title => "Passes over 28×28×64 values against a copy of as many bytes";

    public IEnumerable<Workload> Workloads() =>
    [
        Pass("max-pooling-2", new MaxPool(), passes: 1.25),
        Pass("average-pooling-2", new AveragePool(), passes: 1.25),
        Pass("max-pooling-3-stride-1", new WideMaxPool(), passes: 2),
        Pass("global-average-pooling", new GlobalAveragePool(), passes: 1),
        Pass("batch-normalization", new BatchNorm(), passes: 2),
        Pass("batch-normalization-training", new BatchNorm(), passes: 3, isTraining: true),
        Pass("layer-normalization", new LayerNorm(), passes: 3),
        Pass("group-normalization", new GroupNorm(), passes: 3),
        Pass("relu", new Rectifier(), passes: 2),
    ];

    // How often a tensor of the input's size is read or written; normalisations read theirs a second time when they know its mean.
    private static Workload Pass(string name, Network network, double passes, bool isTraining = false)
    {
        var input = Sample.Floats(Elements);
        var run = isTraining
            ? KernelStage.Forward(network.CreateTrainingSession(1), 1, input)
            : KernelStage.Forward(network.CreateInferenceSession(1), 1, input);
        return new Workload(name, run) { Traffic = passes * Elements * sizeof(float), Goal = "≥ 70 % of a copy" };
    }
}
