using NetGen;

namespace Digits;

/// <summary>What a network made of the test pictures.</summary>
/// <param name="test">The pictures and their digits.</param>
/// <param name="images">All pixels, 0 to 1.</param>
/// <param name="scores">Ten scores for each picture.</param>
internal sealed class TestResult(Dataset test, float[] images, float[] scores)
{
    private const int Pixels = Canvas.Size * Canvas.Size;

    public int Count => test.Count;

    public float[] Images => images;

    public float[] Scores => scores;

    /// <summary>How often which digit was read as which.</summary>
    public ConfusionMatrix Confusion
    {
        get
        {
            var matrix = new ConfusionMatrix();
            for (var i = 0; i < Count; i++) matrix.Add(Actual(i), Predicted(i));
            return matrix;
        }
    }

    /// <summary>The pictures that were read wrongly.</summary>
    public IEnumerable<int> Misread => Enumerable.Range(0, Count).Where(i => Actual(i) != Predicted(i));

    public int Actual(int index) => test.Label(index);

    public int Predicted(int index)
    {
        var own = Own(index);
        var best = 0;
        for (var i = 1; i < own.Length; i++)
        {
            if (own[i] > own[best]) best = i;
        }

        return best;
    }

    /// <summary>How sure the network is that a picture shows a digit, 0 to 1.</summary>
    public double Probability(int index, int digit)
    {
        var own = Own(index);
        var sum = 0.0;
        foreach (var score in own) sum += Math.Exp(score - own[digit]);
        return 1 / sum;
    }

    public ReadOnlySpan<float> Image(int index) => images.AsSpan(index * Pixels, Pixels);

    private ReadOnlySpan<float> Own(int index) => scores.AsSpan(index * 10, 10);
}
