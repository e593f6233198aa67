namespace NetGen;

internal sealed class ByteSamples(byte[] values, int elements, float scale) : SampleArray(values?.Length ?? 0, elements)
{
    private readonly byte[] values = values ?? throw new ArgumentNullException(nameof(values));

    public override bool IsInteger => true;

    internal override void Read(int sample, Span<float> destination)
    {
        var source = values.AsSpan(sample * Elements, Elements);
        for (var i = 0; i < source.Length; i++) destination[i] = source[i] * scale;
    }

    internal override void Read(int sample, Span<int> destination)
    {
        var source = values.AsSpan(sample * Elements, Elements);
        for (var i = 0; i < source.Length; i++) destination[i] = source[i];
    }
}
