using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Special functions on vectors as emitted into kernels, over 4,096 elements in the L1 cache.</summary>
internal sealed class Functions : IWorkloadGroup
{
    private const int Batch = 64;
    private const int Elements = Batch * 64;

    public string Title => "Special functions in emitted code";

    public IEnumerable<Workload> Workloads() =>
    [
        Function("exp", new ExponentialNetwork(), "≤ 0.22 ns"),
        Function("tanh", new TanhNetwork(), "≤ 0.35 ns"),
        Function("sigmoid", new SigmoidNetwork(), "≤ 0.30 ns"),
        Function("gelu", new GeluNetwork(), "≤ 0.60 ns"),
    ];

    private static Workload Function(string name, Network network, string goal)
    {
        var input = Array.ConvertAll(Sample.Floats(Elements), x => 4 * x);
        return new Workload(name, KernelStage.Forward(network.CreateInferenceSession(Batch), Batch, input))
        {
            Items = new Items(Elements, "element"),
            Goal = goal,
        };
    }
}
