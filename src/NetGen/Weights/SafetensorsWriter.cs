using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NetGen.Weights;

/// <summary>Writes a safetensors file of float tensors.</summary>
internal static class SafetensorsWriter
{
    // A span of bytes holds 2 GB.
    private const int ChunkElements = 1 << 28;

    /// <summary>Writes the header for what will follow in this order: whole numbers without axes, then tensors.</summary>
    public static void WriteHeader(Stream stream, IEnumerable<(string Name, int[] Shape)> tensors, IEnumerable<string>? counters = null)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            var begin = 0L;
            writer.WriteStartObject();
            foreach (var name in counters ?? []) WriteEntry(writer, name, TensorMatch.CounterType, [], sizeof(long), ref begin);
            foreach (var (name, shape) in tensors) WriteEntry(writer, name, "F32", shape, sizeof(float), ref begin);
            writer.WriteEndObject();
        }

        // Padded with spaces so that the data begins at a multiple of 8, as other writers do.
        while (json.Length % 8 != 0) json.WriteByte((byte)' ');
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        stream.Write(length);
        json.WriteTo(stream);
    }

    /// <summary>Writes the next whole number.</summary>
    public static void WriteCounter(Stream stream, long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    private static void WriteEntry(Utf8JsonWriter writer, string name, string type, int[] shape, int size, ref long begin)
    {
        var end = begin + shape.Aggregate((long)size, (bytes, axis) => bytes * axis);
        writer.WriteStartObject(name);
        writer.WriteString("dtype", type);
        writer.WriteStartArray("shape");
        foreach (var axis in shape) writer.WriteNumberValue(axis);
        writer.WriteEndArray();
        writer.WriteStartArray("data_offsets");
        writer.WriteNumberValue(begin);
        writer.WriteNumberValue(end);
        writer.WriteEndArray();
        writer.WriteEndObject();
        begin = end;
    }

    /// <summary>Writes the values of the next tensor.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="values">The values; their bytes are in the file's order afterwards.</param>
    public static void WriteValues(Stream stream, Span<float> values)
    {
        TensorTypes.FixOrder(values);
        for (; !values.IsEmpty; values = values[Math.Min(values.Length, ChunkElements)..])
            stream.Write(MemoryMarshal.AsBytes(values[..Math.Min(values.Length, ChunkElements)]));
    }
}
