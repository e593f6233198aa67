using NetGen.Tests.Contract;
using NetGen.Tests.Vectors;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>Every optimizer, with every option, takes the steps of its documented formula and of PyTorch.</summary>
public class OptimizerTests
{
    private const int StepCount = 12;

    private static readonly Dictionary<string, Func<Optimizer>> Optimizers = new()
    {
        ["SGD"] = () => new SGD(0.05f),
        ["SGD decay"] = () => new SGD(0.05f, weightDecay: 0.1f),
        ["SGD momentum"] = () => new SGD(0.05f, momentum: 0.9f),
        ["SGD Nesterov, decay, clipped"] = () => new SGD(0.05f, 0.8f, nesterov: true, weightDecay: 0.1f) { ClipValue = 0.3f },
        ["Adam"] = () => new Adam(0.05f),
        ["Adam decay"] = () => new Adam(0.05f, 0.8f, 0.99f, 1e-6f, weightDecay: 0.1f),
        ["Adam clipped by norm and value"] = () => new Adam(0.05f) { ClipNorm = 1.5f, ClipValue = 0.2f },
        ["AdamW"] = () => new AdamW(0.05f, weightDecay: 0.2f),
        ["AdamW all"] = () => new AdamW(0.05f, weightDecay: 0.2f, decayAll: true),
        ["RMSprop"] = () => new RMSprop(0.05f),
        ["RMSprop centered"] = () => new RMSprop(0.05f, centered: true),
        ["RMSprop momentum"] = () => new RMSprop(0.05f, 0.95f, momentum: 0.7f, weightDecay: 0.1f),
        ["RMSprop centered, momentum, uncorrected"] = () => new RMSprop(0.01f, momentum: 0.7f, centered: true, biasCorrection: false),
        ["Adagrad"] = () => new Adagrad(0.05f),
        ["Adagrad from 0, decay"] = () => new Adagrad(0.05f, initialAccumulator: 0, weightDecay: 0.1f),
    };

    public static TheoryData<string, int, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, int>();
            foreach (var name in Optimizers.Keys)
            {
                cases.Add(name, 1, 1);
                cases.Add(name, 19, 16);
                cases.Add(name, 1003, 496);
            }

            return cases;
        }
    }

    public static TheoryData<OptimizerCase> Vectors => [.. VectorFile.Read<OptimizerCase>("optimizers")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Follows_its_formula(string name, int length, int decayingLength)
    {
        var (optimizer, gradients) = (Optimizers[name](), Gradients(length));
        var initial = OptimizerRun.Draw(length, seed: 0);
        var steps = OptimizerRun.Run(optimizer, initial, gradients, decayingLength, beforeStep: HalveRateAtStep5(optimizer));

        var model = Optimizers[name]();
        var reference = new ReferenceOptimizer(model, initial, decayingLength);
        var halve = HalveRateAtStep5(model);
        for (var step = 0; step < StepCount; step++)
        {
            halve(step);
            reference.Update(gradients[step]);
            Close.Assert(steps[step], reference.Weights, $"{name}, weights after step {step + 1}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gives_the_same_bits_on_two_threads(string name, int length, int decayingLength)
    {
        var (initial, gradients) = (OptimizerRun.Draw(length, seed: 0), Gradients(length));
        var alone = OptimizerRun.Run(Optimizers[name](), initial, gradients, decayingLength);
        var together = OptimizerRun.Run(Optimizers[name](), initial, gradients, decayingLength, threads: 2);
        Close.AssertSameBits(together[^1], alone[^1], name);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Follows_PyTorch(OptimizerCase vectors)
    {
        var steps = OptimizerRun.Run(Create(vectors), vectors.Initial, vectors.Gradients);
        for (var step = 0; step < steps.Length; step++)
            Close.Assert(steps[step], [.. vectors.Steps[step].Select(value => (double)value)], $"{vectors.Name}, step {step + 1}");
    }

    [Fact]
    public void Padding_stays_zero()
    {
        foreach (var (name, create) in Optimizers)
        {
            var steps = OptimizerRun.Run(create(), new float[48], [.. Enumerable.Range(0, StepCount).Select(_ => new float[48])]);
            Assert.True(steps[^1].All(value => value == 0), name);
        }
    }

    private static float[][] Gradients(int length) =>
        [.. Enumerable.Range(1, StepCount).Select(step => OptimizerRun.Draw(length, step))];

    private static Action<int> HalveRateAtStep5(Optimizer optimizer) => step =>
    {
        if (step == 5) optimizer.LearningRate /= 2;
    };

    private static Optimizer Create(OptimizerCase vectors)
    {
        float Option(string name, float missing) => vectors.Options.GetValueOrDefault(name, missing);
        var (rate, decay) = (Option("learningRate", float.NaN), Option("weightDecay", 0));
        var (momentum, epsilon) = (Option("momentum", 0), Option("epsilon", float.NaN));
        Optimizer optimizer = vectors.Kind switch
        {
            "SGD" => new SGD(rate, momentum, Option("nesterov", 0) != 0, decay),
            "Adam" => new Adam(rate, Option("beta1", 0.9f), Option("beta2", 0.999f), epsilon, decay),
            "AdamW" => new AdamW(rate, Option("beta1", 0.9f), Option("beta2", 0.999f), epsilon, decay),
            "RMSprop" => new RMSprop(
                rate, Option("rho", 0.9f), momentum, epsilon, Option("centered", 0) != 0, Option("biasCorrection", 1) != 0, decay),
            "Adagrad" => new Adagrad(rate, Option("initialAccumulator", 0.1f), epsilon, decay),
            _ => throw new NotSupportedException(vectors.Kind),
        };
        if (vectors.Options.TryGetValue("clipNorm", out var norm)) optimizer.ClipNorm = norm;
        if (vectors.Options.TryGetValue("clipValue", out var value)) optimizer.ClipValue = value;
        return optimizer;
    }
}
