namespace NetGen;

/// <summary>x + ε with ε ~ N(0, σ²), a number of its own for each value.</summary>
/// <param name="standardDeviation">The standard deviation σ.</param>
/// <exception cref="ArgumentOutOfRangeException">It is negative, infinite or NaN.</exception>
public sealed class RandomNoise(float standardDeviation) : Augmentation
{
    private readonly float standardDeviation = Check.NotNegative(standardDeviation);

    /// <inheritdoc/>
    public override void Apply(Span<float> sample, ref AugmentationRandom random) => random.AddNormal(sample, standardDeviation);
}
