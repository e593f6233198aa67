namespace NetGen;

internal sealed class IntegerSamples(int[] values, int elements) : SampleArray(values?.Length ?? 0, elements)
{
    private readonly int[] values = values ?? throw new ArgumentNullException(nameof(values));

    public override bool IsInteger => true;

    internal override void Read(int sample, Span<float> destination)
    {
        var source = values.AsSpan(sample * Elements, Elements);
        for (var i = 0; i < source.Length; i++) destination[i] = source[i];
    }

    internal override void Read(int sample, Span<int> destination) =>
        values.AsSpan(sample * Elements, Elements).CopyTo(destination);
}
