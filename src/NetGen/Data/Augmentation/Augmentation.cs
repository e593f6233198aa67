namespace NetGen;

/// <summary>
/// Changes samples at random each time they are trained on, so that a network sees more than there is. Validation and evaluation see
/// the samples as they are.
/// </summary>
/// <remarks>
/// What happens to a sample depends on the trainer's seed, the epoch and the sample's index alone: not on the batch size, nor on the
/// number of threads. Derive from this class for a change of your own; it works in place and should allocate nothing.
/// </remarks>
/// <example>
/// <code>
/// trainer.Augmentations = [new RandomFlip(32, 32, 3), new RandomCrop(32, 32, 3, padding: 4), new RandomNoise(0.05f)];
/// </code>
/// </example>
public abstract class Augmentation
{
    /// <summary>The input of the network that it changes, from 0; default 0.</summary>
    public int Input { get; init; }

    /// <summary>The values of a sample that it can change; null, the default, for any number.</summary>
    public virtual int? Elements => null;

    /// <summary>Changes one sample in place.</summary>
    /// <param name="sample">The values of the input, row-major.</param>
    /// <param name="random">Where all chance comes from.</param>
    public abstract void Apply(Span<float> sample, ref AugmentationRandom random);
}
