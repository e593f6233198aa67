using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NetGen.Weights;

/// <summary>Writes a safetensors file of float tensors.</summary>
internal static class SafetensorsWriter
{
    // A span of bytes holds 2 GB.
    private const int ChunkElements = 1 << 28;

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
    /// <param name="stream">The file.</param>
    /// <param name="values">The values; their bytes are in the file's order afterwards.</param>
    public static void WriteValues(Stream stream, Span<float> values)
    {
        TensorTypes.FixOrder(values);
        for (; !values.IsEmpty; values = values[Math.Min(values.Length, ChunkElements)..])
            stream.Write(MemoryMarshal.AsBytes(values[..Math.Min(values.Length, ChunkElements)]));
    }
}
