using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Predictions of one sample by <c>Predict</c> of the network itself: pool, load, forward, read.</summary>
internal sealed class Predictions : IWorkloadGroup
{
    public string Title => "Predict, one sample";

    public IEnumerable<Workload> Workloads()
    {
        var digits = new DigitsNetwork(seed: 1);
        var (image, digitLogits) = (Sample.Floats(784), new float[10]);
        var digitsSession = digits.CreateInference();
        var policy = new PolicyNetwork(seed: 1);
        var (state, actions) = (Sample.Floats(16), new float[4]);
        var policySession = policy.CreateInference();
        return
        [
            new("digits-predict-1", () => digits.Predict(image, digitLogits)) { Peer = "digits-predict-1", Goal = "≤ 3.9 µs" },
            new("digits-predict-1-session", () => digitsSession.Predict(image, digitLogits)),
            new("policy-predict-1", () => policy.Predict(state, actions)) { Peer = "policy-predict-1", Goal = "≤ 280 ns" },
            new("policy-predict-1-session", () => policySession.Predict(state, actions)),
        ];
    }
}
