using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Predictions of convolutional networks by <c>Predict</c> of the network itself: pool, load, forward, read.</summary>
internal sealed class VisionPredictions : IWorkloadGroup
{
    private const int Many = 64;
    private const int ColorValues = 32 * 32 * 3;
    private const int GreyValues = 28 * 28;

    public string Title => "Predict, convolutional networks";

    public IEnumerable<Workload> Workloads()
    {
        var (residual, convnet, mobile) = (new ResNet20Network(1), new ConvnetNetwork(1), new MobileNetwork(1));
        var (color, grey, colors, greys) = (
            Sample.Floats(ColorValues), Sample.Floats(GreyValues), Sample.Floats(Many * ColorValues), Sample.Floats(Many * GreyValues));
        var (one, many) = (new float[10], new float[Many * 10]);
        return
        [
            Row("resnet20-predict-1", () => residual.Predict(color, one), "≥ 2.4× ONNX Runtime"),
            Row("convnet-predict-1", () => convnet.Predict(grey, one), "≥ 2.1× ONNX Runtime"),
            Row("convnet-predict-64", () => convnet.Predict(greys, many), "≥ 2.6× ONNX Runtime"),
            Row("mobile-predict-1", () => mobile.Predict(color, one), "≥ 1.1× ONNX Runtime"),
            TwoThreads("resnet20-predict-64", threads => residual.CreateInference(Many, threads), (s, o) => s.Predict(colors, o)),
            TwoThreads("convnet-predict-64", threads => convnet.CreateInference(Many, threads), (s, o) => s.Predict(greys, o)),
            TwoThreads("mobile-predict-64", threads => mobile.CreateInference(Many, threads), (s, o) => s.Predict(colors, o)),
        ];
    }

    private static Workload Row(string name, Action run, string goal) => new(name, run) { Peer = name, Goal = goal };

    private static Workload TwoThreads<T>(string name, Func<int, T> create, Action<T, float[]> predict)
    {
        var (two, one, results) = (create(2), create(1), new float[Many * 10]);
        return new Workload($"{name}-two-threads", () => predict(two, results))
        {
            Threads = 2,
            Baseline = () => predict(one, results),
            BaselineName = "one thread",
            Goal = "≥ 1.8× one thread",
        };
    }
}
