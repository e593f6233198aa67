using System.Buffers.Binary;

namespace NetGen.Weights;

/// <summary>An open safetensors file whose header is checked.</summary>
internal sealed class SafetensorsReader : IDisposable
{
    private const int ChunkElements = 1 << 18;

    private readonly string path;
    private readonly FileStream stream;
    private readonly long dataStart;

    /// <summary>Opens a file and checks its header.</summary>
    /// <exception cref="WeightFileException">It is no intact safetensors file.</exception>
    public SafetensorsReader(string path)
    {
        this.path = path;
        stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        try
        {
            var header = ReadHeader();
            dataStart = stream.Position;
            Entries = SafetensorsHeader.Parse(header, stream.Length - dataStart);
        }
        catch (Exception exception)
        {
            stream.Dispose();
            if (exception is FormatException) throw new WeightFileException(path, exception.Message);
            throw;
        }
    }

    public List<TensorEntry> Entries { get; }

    /// <summary>Reads a tensor of a type that can be converted to float.</summary>
    public void Read(TensorEntry entry, Span<float> values)
    {
        var size = TensorTypes.Size(entry.Type);
        var bytes = new byte[Math.Min(values.Length, ChunkElements) * size];
        stream.Position = dataStart + entry.Begin;
        while (!values.IsEmpty)
        {
            var count = Math.Min(values.Length, ChunkElements);
            var chunk = bytes.AsSpan(0, count * size);
            if (stream.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false) < chunk.Length)
                throw new WeightFileException(path, $"the file ends within tensor '{entry.Name}'.");
            TensorTypes.ToFloats(entry.Type, chunk, values[..count]);
            values = values[count..];
        }
    }

    /// <summary>Reads a whole number.</summary>
    public long ReadCounter(TensorEntry entry)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        stream.Position = dataStart + entry.Begin;
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new WeightFileException(path, $"the file ends within '{entry.Name}'.");
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    public void Dispose() => stream.Dispose();

    private byte[] ReadHeader()
    {
        Span<byte> prefix = stackalloc byte[8];
        if (stream.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false) < prefix.Length)
            throw new FormatException($"the file has {stream.Length} bytes; a safetensors file has at least 8.");
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > SafetensorsHeader.MaxLength || length > (ulong)(stream.Length - prefix.Length))
        {
            throw new FormatException(
                $"its first 8 bytes promise a header of {length} bytes, but {stream.Length - prefix.Length} follow (and a header has at "
                + $"most {SafetensorsHeader.MaxLength}): this is no safetensors file, or it is truncated.{Hint(prefix)}");
        }

        var header = new byte[length];
        stream.ReadExactly(header);
        return header;
    }

    private static string Hint(ReadOnlySpan<byte> prefix)
    {
        if (prefix.StartsWith("PK"u8))
            return " It looks like a file of torch.save or Keras: write the weights with safetensors.torch.save_file instead.";
        return prefix[1..].StartsWith("HDF"u8) ? " It looks like HDF5: convert it to safetensors." : "";
    }
}
