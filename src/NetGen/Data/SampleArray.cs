namespace NetGen;

/// <summary>
/// The values of one input or target for all samples of a data set, one sample after the other. The arrays given to it are used, not
/// copied.
/// </summary>
public abstract class SampleArray
{
    private protected SampleArray(int length, int elements)
    {
        Elements = Check.Positive(elements);
        if (length == 0 || length % elements != 0)
        {
            throw new ArgumentException(
                $"{length} values are not a whole number of samples of {elements} {(elements == 1 ? "value" : "values")} each.");
        }

        Count = length / elements;
    }

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>The number of values of one sample.</summary>
    public int Elements { get; }

    /// <summary>Whether the values are whole numbers, fit for class indexes and for inputs of type int32.</summary>
    public abstract bool IsInteger { get; }

    /// <summary>Samples of floats.</summary>
    /// <param name="values">All values.</param>
    /// <param name="elements">The number of values of one sample.</param>
    /// <exception cref="ArgumentException">No samples, or not a whole number of them.</exception>
    public static SampleArray Floats(float[] values, int elements) => new FloatSamples(values, elements);

    /// <summary>Samples of whole numbers: class indexes, tokens.</summary>
    /// <param name="values">All values.</param>
    /// <param name="elements">The number of values of one sample; default 1.</param>
    /// <exception cref="ArgumentException">No samples, or not a whole number of them.</exception>
    public static SampleArray Integers(int[] values, int elements = 1) => new IntegerSamples(values, elements);

    /// <summary>
    /// Samples of bytes, such as pixels, which take a quarter of the memory of floats. Read as floats they are multiplied by
    /// <paramref name="scale"/>; read as integers they are what they are.
    /// </summary>
    /// <param name="values">All values.</param>
    /// <param name="elements">The number of values of one sample.</param>
    /// <param name="scale">The factor; default 1/255, which maps pixels to 0..1.</param>
    /// <exception cref="ArgumentException">No samples, or not a whole number of them.</exception>
    public static SampleArray Bytes(byte[] values, int elements, float scale = 1f / 255) => new ByteSamples(values, elements, scale);

    /// <summary>Reads one sample as floats.</summary>
    /// <param name="sample">The sample, from 0.</param>
    /// <param name="destination">Room for exactly <see cref="Elements"/> values.</param>
    internal abstract void Read(int sample, Span<float> destination);

    /// <summary>Reads one sample as integers.</summary>
    /// <param name="sample">The sample, from 0.</param>
    /// <param name="destination">Room for exactly <see cref="Elements"/> values.</param>
    /// <exception cref="InvalidOperationException">The values are not integers.</exception>
    internal abstract void Read(int sample, Span<int> destination);
}
