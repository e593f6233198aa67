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
        Pass("max-pooling-3-stride-2", new StridedMaxPool(), passes: 1.25),
        Pass("average-pooling-3-stride-1", new WideAveragePool(), passes: 2),
        Pass("bilinear-upsampling-2", new BilinearUpSampling(), passes: 1.25),
        Gradient("max-pooling-2-gradient", new MaxPool(), passes: 2.5),
        Gradient("max-pooling-3-stride-1-gradient", new WideMaxPool(), passes: 4),
        Gradient("max-pooling-3-stride-2-gradient", new StridedMaxPool(), passes: 2.5),
        Gradient("average-pooling-3-stride-1-gradient", new WideAveragePool(), passes: 2),
        Gradient("bilinear-upsampling-2-gradient", new BilinearUpSampling(), passes: 1.25),
        Gradient("layer-normalization-gradient", new LayerNorm(), passes: 5),
        Gradient("batch-normalization-gradient", new BatchNorm(), passes: 5),
    ];

    // How often a tensor of the input's size is read or written; normalisations read theirs a second time when they know its mean.
    private static Workload Pass(string name, Network network, double passes, bool isTraining = false)
    {
        var input = Sample.Floats(network.CreateInferenceSession(1).Description.Inputs[0].Elements);
        var run = isTraining
            ? KernelStage.Forward(network.CreateTrainingSession(1), 1, input)
            : KernelStage.Forward(network.CreateInferenceSession(1), 1, input);
        return Pass(name, run, passes);
    }

    // The larger tensor of a layer that changes the size is the one counted.
    private static Workload Gradient(string name, Network network, double passes)
    {
        var session = network.CreateTrainingSession(1);
        var (input, target) = (Sample.Floats(session.Description.Inputs[0].Elements), Sample.Floats(session.Description.Targets[0].Elements));
        return Pass(name, KernelStage.Backward(session, 1, input, target), passes);
    }

    private static Workload Pass(string name, Action run, double passes) =>
        new(name, run) { Traffic = passes * Elements * sizeof(float), Goal = "≥ 70 % of a copy" };
}
