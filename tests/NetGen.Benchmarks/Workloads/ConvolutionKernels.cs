using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Direct and depthwise convolutions, one thread, as the sessions run them; multiply-adds on the padding are not counted, as none is done.</summary>
internal sealed class ConvolutionKernels : IWorkloadGroup
{
    // A weight gradient's sums over pixels are long even so.
    private const int Batch = 4;

    public string Title => $"3×3 convolutions, same padding: forward 1 sample, gradients {Batch}";

    public IEnumerable<Workload> Workloads() =>
    [
        .. Products("direct", "28x28x32-64", new Direct28(1), new FrozenDirect28(1), 28, 32, 64, 32, ("≥ 95", "≥ 90", "≥ 95")),
        .. Products("direct", "14x14x64-128", new Direct14(1), new FrozenDirect14(1), 14, 64, 128, 64, ("≥ 95", "≥ 90", "≥ 95")),
        Product("first-layer-28x28x1-32", KernelStage.Forward(new FirstLayer(1).CreateInferenceSession(1), 1, Sample.Floats(28 * 28)), 28, 32, 1, "≥ 85"),
        .. Products("depthwise", "28x28x64", new Depthwise28(1), new FrozenDepthwise28(1), 28, 64, 64, 1, ("≥ 82", "", "")),
    ];

    private static Workload[] Products(
        string kind, string name, Network network, Network frozen, int size, int inputs, int outputs, int fanIn, (string Forward, string Data, string Weight) goals)
    {
        var input = Sample.Floats(Batch * size * size * inputs);
        var target = Sample.Floats(Batch * size * size * outputs);
        var one = input[..(size * size * inputs)];
        return
        [
            Product($"{kind}-forward-{name}", KernelStage.Forward(network.CreateInferenceSession(1), 1, one), size, outputs, fanIn, goals.Forward),
            Product($"{kind}-data-gradient-{name}", KernelStage.Backward(frozen.CreateTrainingSession(Batch), Batch, input, target), size, outputs, Batch * fanIn, goals.Data),
            Product($"{kind}-weight-gradient-{name}", KernelStage.Backward(network.CreateTrainingSession(Batch), Batch, input, target), size, outputs, Batch * fanIn, goals.Weight),
        ];
    }

    // Along an axis all but the two outer positions have three taps inside, those two.
    private static Workload Product(string name, Action run, int size, int outputs, int terms, string goal)
    {
        var taps = (3.0 * size) - 2;
        return new Workload(name, run)
        {
            Flops = 2 * taps * taps * outputs * terms,
            Peer = name,
            Goal = goal.Length == 0 ? "" : $"{goal} % of peak",
        };
    }
}
