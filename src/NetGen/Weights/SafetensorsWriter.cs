using System.Buffers.Binary;
using System.Text.Json;

namespace NetGen.Weights;

/// <summary>Writes a safetensors file of float tensors.</summary>
internal static class SafetensorsWriter
{
    private const int ChunkElements = 1 << 16;

    /// <summary>Writes the header for tensors that will follow in this order.</summary>
    public static void WriteHeader(Stream stream, IEnumerable<(string Name, int[] Shape)> tensors)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            var begin = 0L;
            writer.WriteStartObject();
            foreach (var (name, shape) in tensors)
            {
                var end = begin + shape.Aggregate((long)sizeof(float), (size, axis) => size * axis);
                writer.WriteStartObject(name);
                writer.WriteString("dtype", "F32");
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

            writer.WriteEndObject();
        }

        // Padded with spaces so that the data begins at a multiple of 8, as other writers do.
        while (json.Length % 8 != 0) json.WriteByte((byte)' ');
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        stream.Write(length);
        json.WriteTo(stream);
    }

    /// <summary>Writes the values of the next tensor.</summary>
    public static void WriteValues(Stream stream, ReadOnlySpan<float> values)
    {
        var bytes = new byte[Math.Min(values.Length, ChunkElements) * sizeof(float)];
        while (!values.IsEmpty)
        {
            var count = Math.Min(values.Length, ChunkElements);
            for (var i = 0; i < count; i++) BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), values[i]);
            stream.Write(bytes, 0, count * sizeof(float));
            values = values[count..];
        }
    }
}
