using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Winograd's algorithms against the direct one, one thread, weights transformed beforehand.</summary>
internal sealed class WinogradKernels : IWorkloadGroup
{
    private const int Batch = 4;

    public string Title => $"Winograd's 3×3 convolutions against direct ones: forward 1 sample, gradients {Batch}";

    public IEnumerable<Workload> Workloads() =>
    [
        .. Ratios("28x28x64-64", 28 * 28 * 64, new DirectOf28x64(1), new FrozenDirectOf28x64(1),
            [("f2", new Winograd2Of28x64(1), new FrozenWinograd2Of28x64(1)), ("f4", new Winograd4Of28x64(1), new FrozenWinograd4Of28x64(1))]),
        .. Ratios("16x16x32-32", 16 * 16 * 32, new DirectOf16x32(1), new FrozenDirectOf16x32(1),
            [("f2", new Winograd2Of16x32(1), new FrozenWinograd2Of16x32(1)), ("f4", new Winograd4Of16x32(1), new FrozenWinograd4Of16x32(1))]),
    ];

    private static IEnumerable<Workload> Ratios(
        string name, int elements, Network direct, Network frozenDirect, (string Name, Network Network, Network Frozen)[] algorithms)
    {
        var values = Sample.Floats(Batch * elements);
        foreach (var (algorithm, network, frozen) in algorithms)
        {
            var isF4 = algorithm == "f4";
            yield return Ratio("forward", Forward(network), Forward(direct), isF4 ? "≥ 2.4× direct" : "");
            yield return Ratio("data-gradient", Backward(frozen), Backward(frozenDirect), "");
            yield return Ratio("weight-gradient", Backward(network), Backward(direct), isF4 ? "≥ 2.2× direct" : "");

            Workload Ratio(string kind, Action run, Action baseline, string goal) =>
                new($"winograd-{algorithm}-{kind}-{name}", run) { Baseline = baseline, BaselineName = "direct", Goal = goal };
        }

        Action Forward(Network network) => KernelStage.Forward(network.CreateInferenceSession(1), 1, values[..elements]);

        Action Backward(Network network) => KernelStage.Backward(network.CreateTrainingSession(Batch), Batch, values, values);
    }
}
