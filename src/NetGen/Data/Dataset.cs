namespace NetGen;

/// <summary>
/// Samples to train on or to test with: the values of every input and every target, by index in the order in which the network
/// declares them. A data set is a window on arrays: taking a part of it copies nothing.
/// </summary>
/// <example>
/// <code>
/// var digits = IdxReader.ReadDataset("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz");
/// var (train, test) = digits.Split(50_000);
/// </code>
/// </example>
public sealed class Dataset
{
    private readonly SampleArray[] inputs;
    private readonly SampleArray[] targets;
    private readonly SampleArray? sampleWeights;
    private readonly int start;

    /// <summary>Samples of one input and one class index each.</summary>
    /// <param name="inputs">The values of the input, sample after sample.</param>
    /// <param name="labels">One class index for each sample.</param>
    /// <exception cref="ArgumentException">No samples, or the inputs are not a whole number of values for each label.</exception>
    public Dataset(float[] inputs, int[] labels) : this(inputs, labels, labels?.Length ?? 0)
    {
    }

    /// <summary>Samples of one input and one or several class indexes each.</summary>
    /// <param name="inputs">The values of the input, sample after sample.</param>
    /// <param name="labels">The class indexes, sample after sample.</param>
    /// <param name="count">The number of samples.</param>
    /// <exception cref="ArgumentException">No samples, or an array is not a whole number of values for each.</exception>
    public Dataset(float[] inputs, int[] labels, int count)
        : this(
            [SampleArray.Floats(inputs, PerSample(inputs, count, nameof(inputs)))],
            [SampleArray.Integers(labels, PerSample(labels, count, nameof(labels)))])
    {
    }

    /// <summary>Samples of one input and one target of floats.</summary>
    /// <param name="inputs">The values of the input, sample after sample.</param>
    /// <param name="targets">The values of the target, sample after sample.</param>
    /// <param name="count">The number of samples.</param>
    /// <exception cref="ArgumentException">No samples, or an array is not a whole number of values for each.</exception>
    public Dataset(float[] inputs, float[] targets, int count)
        : this(
            [SampleArray.Floats(inputs, PerSample(inputs, count, nameof(inputs)))],
            [SampleArray.Floats(targets, PerSample(targets, count, nameof(targets)))])
    {
    }

    /// <summary>Samples of any number of inputs and targets.</summary>
    /// <param name="inputs">The inputs, in the network's order; at least one.</param>
    /// <param name="targets">The targets, in the order of the network's losses; none for data without known answers.</param>
    /// <param name="sampleWeights">The factor of each sample in the loss, one value each; null for 1.</param>
    /// <exception cref="ArgumentException">No input, arrays of different counts, or weights of more than one value a sample.</exception>
    public Dataset(IReadOnlyList<SampleArray> inputs, IReadOnlyList<SampleArray> targets, SampleArray? sampleWeights = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        if (inputs.Count == 0) throw new ArgumentException("A data set needs at least one input.", nameof(inputs));
        this.inputs = [.. inputs];
        this.targets = [.. targets];
        this.sampleWeights = sampleWeights;
        Count = inputs[0].Count;
        for (var i = 1; i < inputs.Count; i++) CheckCount(inputs[i], $"input {i}");
        for (var i = 0; i < targets.Count; i++) CheckCount(targets[i], $"target {i}");
        if (sampleWeights is null) return;
        CheckCount(sampleWeights, "the sample weights");
        if (sampleWeights.Elements != 1)
            throw new ArgumentException($"A sample has one weight, not {sampleWeights.Elements}.", nameof(sampleWeights));
    }

    private Dataset(Dataset whole, int start, int count)
    {
        inputs = whole.inputs;
        targets = whole.targets;
        sampleWeights = whole.sampleWeights;
        this.start = whole.start + start;
        Count = count;
    }

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>The number of inputs.</summary>
    public int InputCount => inputs.Length;

    /// <summary>The number of targets.</summary>
    public int TargetCount => targets.Length;

    internal ReadOnlySpan<SampleArray> Inputs => inputs;

    internal ReadOnlySpan<SampleArray> Targets => targets;

    internal SampleArray? SampleWeights => sampleWeights;

    /// <summary>The first <paramref name="count"/> samples, without copying.</summary>
    /// <param name="count">1 to <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many, or none is asked for.</exception>
    public Dataset Take(int count) => Slice(0, count);

    /// <summary>Neighbouring samples, without copying.</summary>
    /// <param name="start">The first, from 0.</param>
    /// <param name="count">How many; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The samples are not all there, or none is asked for.</exception>
    public Dataset Slice(int start, int count)
    {
        if (start < 0 || start >= Count)
            throw new ArgumentOutOfRangeException(nameof(start), start, $"The data set has samples 0 to {Count - 1}; there is no sample {start}.");
        if (count < 1 || count > Count - start)
        {
            throw new ArgumentOutOfRangeException(
                nameof(count), count, $"{Count - start} of the data set's {Count} samples begin at {start}; {count} cannot be taken.");
        }

        return new Dataset(this, start, count);
    }

    /// <summary>Cuts the data set in two, without copying.</summary>
    /// <param name="firstCount">The number of samples of the first part; the second has the others.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part would be empty.</exception>
    public (Dataset First, Dataset Second) Split(int firstCount)
    {
        if (firstCount < 1 || firstCount >= Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(firstCount), firstCount, $"Of {Count} samples, the first part can have 1 to {Count - 1}, not {firstCount}.");
        }

        return (Slice(0, firstCount), Slice(firstCount, Count - firstCount));
    }

    /// <summary>Reads an input of a sample.</summary>
    /// <param name="sample">The sample, from 0.</param>
    /// <param name="destination">Room for exactly the values of one sample.</param>
    /// <param name="input">The input, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample or input.</exception>
    /// <exception cref="DataLengthException"><paramref name="destination"/> has another length.</exception>
    public void ReadInput(int sample, Span<float> destination, int input = 0) =>
        Samples(inputs, input, nameof(input), destination.Length).Read(Place(sample), destination);

    /// <summary>Reads a target of a sample as floats.</summary>
    /// <param name="sample">The sample, from 0.</param>
    /// <param name="destination">Room for exactly the values of one sample.</param>
    /// <param name="target">The target, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample or target.</exception>
    /// <exception cref="DataLengthException"><paramref name="destination"/> has another length.</exception>
    public void ReadTarget(int sample, Span<float> destination, int target = 0) =>
        Samples(targets, target, nameof(target), destination.Length).Read(Place(sample), destination);

    /// <summary>The class index of a sample.</summary>
    /// <param name="sample">The sample, from 0.</param>
    /// <param name="target">The target, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample or target.</exception>
    /// <exception cref="DataLengthException">The target has several values for each sample.</exception>
    /// <exception cref="InvalidOperationException">The target is made of floats.</exception>
    public int Label(int sample, int target = 0)
    {
        var label = 0;
        Samples(targets, target, nameof(target), 1).Read(Place(sample), new Span<int>(ref label));
        return label;
    }

    /// <summary>Where a sample of this window is in the arrays.</summary>
    internal int Place(int sample) => (uint)sample < (uint)Count
        ? start + sample
        : throw new ArgumentOutOfRangeException(nameof(sample), sample, $"The data set has samples 0 to {Count - 1}; there is no sample {sample}.");

    private static SampleArray Samples(SampleArray[] arrays, int index, string name, int length)
    {
        if ((uint)index >= (uint)arrays.Length)
            throw new ArgumentOutOfRangeException(name, index, $"The data set has {arrays.Length} {name}s; there is no {name} {index}.");
        var array = arrays[index];
        if (array.Elements != length)
            throw new DataLengthException($"{name} {index} has {array.Elements} values for each sample; there is room for {length}.");
        return array;
    }

    private static int PerSample(Array values, int count, string name)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        if (count < 1) throw new ArgumentException("A data set needs at least one sample.", nameof(count));
        if (values.Length == 0 || values.Length % count != 0)
            throw new ArgumentException($"{name} has {values.Length} values, not a whole number for each of {count} samples.", name);
        return values.Length / count;
    }

    private void CheckCount(SampleArray array, string name)
    {
        if (array.Count != Count)
            throw new ArgumentException($"{name} has {array.Count} samples, but input 0 has {Count}; all arrays need as many.");
    }
}
