using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Workloads;

/// <summary>An optimizer's pass over parameters, gradients and state in the L2 cache.</summary>
internal sealed class OptimizerUpdates : IWorkloadGroup
{
    private const int Parameters = 128 * 128;

    public string Title => "Optimizer update, 16,384 parameters";

    public IEnumerable<Workload> Workloads() =>
    [
        Update("sgd", new SGD(1e-6f)),
        Update("sgd momentum", new SGD(1e-6f, momentum: 0.9f)),
        Update("adam", new Adam(1e-6f)),
        Update("adamw", new AdamW(1e-6f)),
        Update("rmsprop", new RMSprop(1e-6f)),
        Update("adagrad", new Adagrad(1e-6f)),
    ];

    private static Workload Update(string name, Optimizer optimizer)
    {
        var session = new OptimizedNetwork(seed: 1).CreateTraining(8);
        session.Forward(Sample.Floats(8 * 128));
        session.Loss(Sample.Floats(8 * 128));
        session.Backward();
        return new Workload(name, () => optimizer.Update(session)) { Items = new Items(Parameters, "parameter") };
    }
}
