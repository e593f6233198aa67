using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>Losses that are missing, and targets that they do not take.</summary>
public class CallLossRuleTests
{
    [Fact]
    public Task TargetsOfAnotherForm() => CallMistakes.Expect(
        """
        var sparse = net.CreateTraining(2);
        var labels = new int[2];
        Span<float> span = unknown;
        sparse.Step(unknown, {|NETGEN403:{|CS1503:unknown|}|}, new SGD(0.1f));
        sparse.Loss({|NETGEN403:{|CS1503:span|}|});
        sparse.Loss(labels: {|NETGEN403:{|CS1503:unknown|}|}, sampleWeights: unknown);
        sparse.Step({|CS1503:labels|}, labels, new SGD(0.1f));
        sparse.Step(unknown, {|CS1503:new double[2]|}, new SGD(0.1f));
        var oneHot = new OneHot(1).CreateTraining(2);
        oneHot.Step(unknown, {|NETGEN403:{|CS1503:labels|}|}, new SGD(0.1f));
        oneHot.Step(unknown, unknown, new SGD(0.1f));
        var pair = new Pair(1).CreateTraining(2);
        pair.Loss({|CS1503:labels|}, {|NETGEN403:{|CS1503:unknown|}|});
        """,
        "Net.Training.Step: [SparseCategoricalCrossentropy] takes class indexes (int), but floats are given; for one-hot rows use [CategoricalCrossentropy]",
        "Net.Training.Loss: [SparseCategoricalCrossentropy] takes class indexes (int), but floats are given; for one-hot rows use [CategoricalCrossentropy]",
        "Net.Training.Loss: [SparseCategoricalCrossentropy] takes class indexes (int), but floats are given; for one-hot rows use [CategoricalCrossentropy]",
        "OneHot.Training.Step: [CategoricalCrossentropy] takes a probability of each class (float), but integers are given; for class indexes use [SparseCategoricalCrossentropy]",
        "Pair.Training.Loss: [SparseCategoricalCrossentropy] takes class indexes (int), but floats are given; for one-hot rows use [CategoricalCrossentropy]");

    [Fact]
    public Task NoLoss() => CallMistakes.Expect(
        """
        var lossless = new Lossless(1);
        var trainer = new Trainer({|NETGEN404:lossless|}, new SGD(0.1f));
        var session = lossless.{|NETGEN404:{|CS1061:CreateTraining|}|}(2);
        var untyped = lossless.{|NETGEN404:CreateTrainingSession|}(2);
        Network any = lossless;
        any.{|NETGEN404:CreateTrainingSession|}(2);
        lossless.Predict(unknown, unknown);
        lossless.{|CS1061:Fit|}(2);
        var other = new Trainer(net, new SGD(0.1f));
        net.CreateTraining(2).Step(unknown, new int[2], new SGD(0.1f));
        """,
        "Trainer: network 'Lossless' has no loss; add a loss attribute to it, such as [MeanSquaredError]",
        "Lossless.CreateTraining: network 'Lossless' has no loss; add a loss attribute to it, such as [MeanSquaredError]",
        "Lossless.CreateTrainingSession: network 'Lossless' has no loss; add a loss attribute to it, such as [MeanSquaredError]",
        "Lossless.CreateTrainingSession: network 'Lossless' has no loss; add a loss attribute to it, such as [MeanSquaredError]");

    [Fact]
    public Task ProbesAreNoLoss() => CallMistakes.ExpectIn(
        "[Network] [Input(3)] [Dense(4, Name = \"inner\")] [Dense(3, activation: Activation.Softmax)] [Probe(\"inner\")] public partial class Probed;",
        """
        void Run(float[] unknown)
        {
            var probed = new Probed(1);
            var session = probed.CreateTraining(1);
            session.Forward(unknown);
            session.BackwardFrom("inner", unknown);
            session.{|NETGEN404:Backward|}();
            session.{|NETGEN404:{|CS1061:Step|}|}(unknown, unknown, new SGD(0.1f));
            session.{|NETGEN404:{|CS1061:Loss|}|}(unknown);
            var untyped = probed.CreateTrainingSession(2);
            new Trainer({|NETGEN404:probed|}, new SGD(0.1f));
        }
        """,
        "Probed.Training.Backward: network 'Probed' has no loss; add a loss attribute to it, such as [SparseCategoricalCrossentropy]",
        "Probed.Training.Step: network 'Probed' has no loss; add a loss attribute to it, such as [SparseCategoricalCrossentropy]",
        "Probed.Training.Loss: network 'Probed' has no loss; add a loss attribute to it, such as [SparseCategoricalCrossentropy]",
        "Trainer: network 'Probed' has no loss; add a loss attribute to it, such as [SparseCategoricalCrossentropy]");

    [Fact]
    public Task DataSets() => CallMistakes.Expect(
        """
        var trainer = new Trainer(net, new SGD(0.1f));
        var train = new Dataset(unknown, new int[4]);
        trainer.Fit(train, validation: {|NETGEN403:new Dataset(unknown, unknown, 3)|});
        trainer.Evaluate(train.Take(2));
        trainer.Fit({|NETGEN401:new Dataset(new float[4 * 780], new int[4])|});
        trainer.Fit(new Dataset(new float[4 * 784], new int[4]));
        trainer.Fit(new Dataset(new float[4 * 784], new int[4], number));
        trainer.Fit({|NETGEN401:new Dataset(unknown, new int[4], 3)|});
        var oneHot = new Trainer(new OneHot(1), new SGD(0.1f));
        oneHot.Evaluate({|NETGEN403:train|});
        oneHot.Fit(new Dataset(new float[12], new float[8], 2));
        new Trainer(new Pair(1), new SGD(0.1f)).Fit(train);
        """,
        "Trainer.Fit: [SparseCategoricalCrossentropy] takes class indexes (int), but floats are given; for one-hot rows use [CategoricalCrossentropy]",
        "Trainer.Fit: input 'input' needs 3136 floats for 4 samples, but 3120 are given",
        "Trainer.Fit: target 'labels' needs 3 integers for 3 samples, but 4 are given",
        "Trainer.Evaluate: [CategoricalCrossentropy] takes a probability of each class (float), but integers are given; for class indexes use [SparseCategoricalCrossentropy]");
}
