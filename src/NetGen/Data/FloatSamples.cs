namespace NetGen;

internal sealed class FloatSamples(float[] values, int elements) : SampleArray(values?.Length ?? 0, elements)
{
    private readonly float[] values = values ?? throw new ArgumentNullException(nameof(values));

    public override bool IsInteger => false;

    internal override void Read(int sample, Span<float> destination) =>
        values.AsSpan(sample * Elements, Elements).CopyTo(destination);

    internal override void Read(int sample, Span<int> destination) =>
        throw new InvalidOperationException("These samples are floats; integers are needed. Use SampleArray.Integers.");
}
