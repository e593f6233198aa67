using NetGen.Analyzers.Graphs;

namespace NetGen.Tests.Reference;

/// <summary>The loss of one row, a vector along the last axis, by its definition in Keras 3.</summary>
public static class ReferenceLoss
{
    private const double ProbabilityFloor = 1e-7;

    /// <summary>The loss of a row whose targets are numbers. Cross-entropies take logits.</summary>
    public static double Row(Loss loss, ReadOnlySpan<double> prediction, ReadOnlySpan<double> target)
    {
        double[] p = prediction.ToArray(), t = target.ToArray();
        return loss.Kind switch
        {
            LossKind.MeanSquaredError => p.Zip(t, (x, y) => (x - y) * (x - y)).Average(),
            LossKind.MeanAbsoluteError => p.Zip(t, (x, y) => Math.Abs(x - y)).Average(),
            LossKind.Huber => p.Zip(t, (x, y) => Huber(x - y, loss.Delta)).Average(),
            LossKind.CategoricalCrossentropy => CrossEntropy(p, Smooth(t, loss.LabelSmoothing)),
            LossKind.BinaryCrossentropy => p.Zip(t, (x, y) => Binary(x, Smooth(y, loss.LabelSmoothing))).Average(),
            LossKind.KLDivergence => p.Zip(t, Divergence).Sum(),
            _ => throw new NotSupportedException($"{loss.Kind} does not take numbers as targets."),
        };
    }

    /// <summary>The loss of a row of logits whose target is a class index.</summary>
    public static double Row(Loss loss, ReadOnlySpan<double> logits, int label)
    {
        var target = new double[logits.Length];
        target[label] = 1;
        return CrossEntropy(logits.ToArray(), Smooth(target, loss.LabelSmoothing));
    }

    /// <summary>The logit of a probability, for the sigmoid or among others for the softmax.</summary>
    public static double Logit(LossKind kind, double probability)
    {
        var p = Math.Max(probability, ProbabilityFloor);
        return kind is LossKind.BinaryCrossentropy ? Math.Log(Math.Min(p, 1 - ProbabilityFloor) / (1 - Math.Min(p, 1 - ProbabilityFloor))) : Math.Log(p);
    }

    private static double CrossEntropy(double[] logits, double[] target) =>
        -ReferenceLayers.LogSoftmax(logits).Zip(target, (logProbability, t) => logProbability * t).Sum();

    private static double[] Smooth(double[] target, double smoothing) =>
        Array.ConvertAll(target, t => (t * (1 - smoothing)) + (smoothing / target.Length));

    private static double Smooth(double target, double smoothing) => (target * (1 - smoothing)) + (smoothing / 2);

    private static double Binary(double logit, double target) => SpecialFunctions.Softplus(logit) - (logit * target);

    private static double Huber(double error, double delta) =>
        Math.Abs(error) <= delta ? 0.5 * error * error : delta * (Math.Abs(error) - (0.5 * delta));

    private static double Divergence(double probability, double target)
    {
        var t = Math.Clamp(target, ProbabilityFloor, 1);
        return t * Math.Log(t / Math.Clamp(probability, ProbabilityFloor, 1));
    }
}
