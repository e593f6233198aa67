using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen;

internal sealed class ByteSamples(byte[] values, int elements, float scale) : SampleArray(values?.Length ?? 0, elements)
{
    private readonly byte[] values = values ?? throw new ArgumentNullException(nameof(values));

    public override bool IsInteger => true;

    internal override void Read(int sample, Span<float> destination)
    {
        var source = values.AsSpan(sample * Elements, Elements);
        var i = ReadVectors(source, destination[..source.Length]);
        for (; i < source.Length; i++) destination[i] = source[i] * scale;
    }

    internal override void Read(int sample, Span<int> destination)
    {
        var source = values.AsSpan(sample * Elements, Elements);
        for (var i = 0; i < source.Length; i++) destination[i] = source[i];
    }

    /// <summary>Converts whole vectors of bytes; returns how many bytes that were.</summary>
    private int ReadVectors(ReadOnlySpan<byte> source, Span<float> destination)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(destination);
        var factor = new Vector<float>(scale);
        var i = 0;
        for (; i <= source.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector.Widen(Vector.LoadUnsafe(ref from, (nuint)i), out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            Store(first, ref to, i, factor);
            Store(second, ref to, i + Vector<float>.Count, factor);
            Store(third, ref to, i + (2 * Vector<float>.Count), factor);
            Store(fourth, ref to, i + (3 * Vector<float>.Count), factor);
        }

        return i;

        static void Store(Vector<uint> bytes, ref float to, int index, Vector<float> factor) =>
            Vector.StoreUnsafe(Vector.ConvertToSingle(Vector.AsVectorInt32(bytes)) * factor, ref to, (nuint)index);
    }
}
