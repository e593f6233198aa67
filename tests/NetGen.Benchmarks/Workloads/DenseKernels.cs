using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Workloads;

/// <summary>The three products of a dense layer, one thread, as the sessions run them, without loading and reading.</summary>
internal sealed class DenseKernels : IWorkloadGroup
{
    public string Title => "Dense layer: batch × inputs × outputs";

    public IEnumerable<Workload> Workloads()
    {
        var (wide, wideFrozen) = (new Dense512(seed: 1), new FrozenDense512(seed: 1));
        var (tall, tallFrozen) = (new Dense784(seed: 1), new FrozenDense784(seed: 1));
        return [.. Products(wide, wideFrozen, 128, 512, 512), .. Products(tall, tallFrozen, 64, 784, 512)];
    }

    private static Workload[] Products(Network network, Network frozen, int batch, int inputs, int outputs)
    {
        var input = Sample.Floats(batch * inputs);
        var target = Sample.Floats(batch * outputs);
        var forward = KernelStage.Forward(network.CreateInferenceSession(batch), batch, input);
        var weightGradient = KernelStage.Backward(network.CreateTrainingSession(batch), batch, input, target);
        var dataGradient = KernelStage.Backward(frozen.CreateTrainingSession(batch), batch, input, target);
        return
        [
            Product("forward", "≥ 96 % of peak", forward),
            Product("weight-gradient", "≥ 95 % of peak", weightGradient),
            Product("data-gradient", "≥ 92 % of peak", dataGradient),
        ];

        Workload Product(string kind, string goal, Action run) => new($"dense-{kind}-{batch}x{inputs}x{outputs}", run)
        {
            Flops = 2.0 * batch * inputs * outputs,
            Peer = $"dense-{kind}-{batch}x{inputs}x{outputs}",
            Goal = goal,
        };
    }
}
