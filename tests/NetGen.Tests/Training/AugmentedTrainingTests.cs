using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Training;

public class AugmentedTrainingTests
{
    private static readonly ITrainingProgress Silent = SilentProgress.Instance;

    [Fact]
    public void Chance_depends_on_seed_epoch_and_sample_alone()
    {
        var small = Draws(batch: 7, seed: 3);
        Assert.Equal(80, small.Count);
        Assert.Equal(80, small.Select(draw => draw.Number).Distinct().Count());
        Assert.Equal(small.Order(), Draws(batch: 16, seed: 3).Order());
        Assert.Equal(small.Order(), Draws(batch: 7, seed: 3, threads: 2).Order());
        Assert.Empty(small.Intersect(Draws(batch: 7, seed: 4)));
    }

    [Fact]
    public void Training_sees_the_changed_samples_and_evaluation_does_not()
    {
        var data = TinyData.Create(40);
        var plain = new Trainer(new TinyNetwork(), new SGD(0), 16).Evaluate(data);
        var trainer = new Trainer(new TinyNetwork(), new SGD(0), 16, seed: 1) { Augmentations = [new Blank()] };
        var history = trainer.Fit(data, validation: data, progress: Silent);
        Assert.Equal(plain.Loss, history.Epochs[0].ValidationLoss);

        // A linear classifier without a bias yet makes no difference between classes where its inputs are zero.
        Assert.Equal(MathF.Log(3), history.Epochs[0].Loss, 1e-5f);
    }

    [Fact]
    public void Changes_happen_in_the_order_of_the_list()
    {
        var data = TinyData.Create(8);
        float Loss(params Augmentation[] augmentations) =>
            new Trainer(new TinyNetwork(), new SGD(0), 8, seed: 1) { Augmentations = augmentations }.Fit(data, progress: Silent).Epochs[0].Loss;
        Assert.Equal(MathF.Log(3), Loss(new RandomNoise(1), new Blank()), 1e-5f);
        Assert.NotEqual(MathF.Log(3), Loss(new Blank(), new RandomNoise(1)), 1e-5f);
    }

    [Theory]
    [InlineData("RandomFlip is made for 12 values, but the network's input 'x' has 2")]
    [InlineData("Blank changes input 1, but the network has inputs 0 to 0")]
    public void Augmentations_that_do_not_fit_are_refused(string message)
    {
        Augmentation augmentation = message.StartsWith('R') ? new RandomFlip(2, 2, 3) : new Blank { Input = 1 };
        var trainer = new Trainer(new TinyNetwork(), new SGD(), 8) { Augmentations = [augmentation] };
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => trainer.Fit(TinyData.Create(8), progress: Silent)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => trainer.Augmentations = null!);
    }

    private static List<(float Sample, float Number)> Draws(int batch, int seed, int threads = 1)
    {
        var recorder = new Recorder();
        new Trainer(new TinyNetwork(), new Adam(), batch, threads, seed) { Augmentations = [recorder] }.Fit(TinyData.Create(40), epochs: 2, progress: Silent);
        return recorder.Draws;
    }

    private sealed class Recorder : Augmentation
    {
        public List<(float Sample, float Number)> Draws { get; } = [];

        public override void Apply(Span<float> sample, ref AugmentationRandom random) => Draws.Add((sample[0], random.Uniform()));
    }

    private sealed class Blank : Augmentation
    {
        public override void Apply(Span<float> sample, ref AugmentationRandom random) => sample.Clear();
    }
}
