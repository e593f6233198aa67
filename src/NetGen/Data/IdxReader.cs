using System.Buffers.Binary;
using System.IO.Compression;

namespace NetGen;

/// <summary>
/// Reads IDX files, the format of MNIST and its relatives, plain or gzipped (told apart by their first bytes, not by their names).
/// </summary>
/// <remarks>
/// <code>
/// 0, 0, element type, number of axes                 4 bytes
/// the size of each axis, big-endian                  4 bytes each
/// the values, big-endian, last axis fastest
/// </code>
/// Element types: 8 unsigned bytes, 9 signed bytes, 11 16-bit and 12 32-bit integers, 13 floats, 14 doubles. Source: LeCun, Cortes
/// and Burges, <i>The MNIST database of handwritten digits</i>.
/// </remarks>
public static class IdxReader
{
    private const int MostAxes = 16;

    /// <summary>Reads images and their labels.</summary>
    /// <param name="imagesPath">The images: count × height × width (× channels). Bytes become floats from 0 to 1; other types stay.</param>
    /// <param name="labelsPath">The labels: one whole number for each image.</param>
    /// <returns>As many samples as the files hold.</returns>
    /// <exception cref="DataFormatException">A file is missing, malformed, cut off or too long, or their counts differ.</exception>
    public static Dataset ReadDataset(string imagesPath, string labelsPath)
    {
        var images = Read(imagesPath, 1f / byte.MaxValue, out _);
        var labels = Read(labelsPath, 1, out var labelAxes);
        if (labelAxes.Length != 1 || !labels.IsInteger)
        {
            throw new DataFormatException(
                labelsPath,
                $"holds {(labels.IsInteger ? "integers" : "floats")} of shape {string.Join('×', labelAxes)}; labels are one integer for each image. "
                + "Were the two files swapped?");
        }

        if (images.Count != labels.Count)
        {
            throw new DataFormatException(
                labelsPath, $"holds {labels.Count} labels, but {imagesPath} holds {images.Count} images; they must belong together.");
        }

        return new Dataset([images], [labels]);
    }

    /// <summary>Reads one file. The first axis counts the samples; the others make up a sample.</summary>
    /// <param name="path">The file.</param>
    /// <param name="scale">The factor of unsigned bytes when they are read as floats; default 1/255.</param>
    /// <exception cref="DataFormatException">The file is missing, malformed, cut off or too long.</exception>
    public static SampleArray Read(string path, float scale = 1f / byte.MaxValue) => Read(path, scale, out _);

    private static SampleArray Read(string path, float scale, out int[] axes)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            using var file = File.OpenRead(path);
            using var stream = IsGzip(file) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
            return Read(stream, path, scale, out axes);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataFormatException(path, "there is no such file. Needed is an IDX file, plain or gzipped.", e);
        }
        catch (InvalidDataException e)
        {
            throw new DataFormatException(path, $"the gzip data is damaged ({e.Message}).", e);
        }
    }

    private static SampleArray Read(Stream stream, string path, float scale, out int[] axes)
    {
        Span<byte> magic = stackalloc byte[4];
        var found = stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        if (found < magic.Length || magic[0] != 0 || magic[1] != 0 || ElementSize(magic[2]) == 0 || magic[3] is 0 or > MostAxes)
        {
            throw new DataFormatException(
                path,
                $"starts with {(found == 0 ? "nothing" : System.Convert.ToHexString(magic[..found]))}, which is no IDX file. Needed are two zero bytes, "
                + $"an element type (08, 09, 0B, 0C, 0D or 0E) and the number of axes (1 to {MostAxes}); images of bytes start with 00000803.");
        }

        var type = magic[2];
        axes = ReadAxes(stream, path, magic[3]);
        var length = ByteLength(axes, ElementSize(type), path);
        var values = ReadValues(stream, path, length);
        var elements = (int)(length / ElementSize(type) / axes[0]);
        return type switch
        {
            0x08 => SampleArray.Bytes(values, elements, scale),
            0x09 => SampleArray.Integers(Convert(values, 1, static bytes => (int)(sbyte)bytes[0]), elements),
            0x0B => SampleArray.Integers(Convert(values, 2, static bytes => (int)BinaryPrimitives.ReadInt16BigEndian(bytes)), elements),
            0x0C => SampleArray.Integers(Convert(values, 4, BinaryPrimitives.ReadInt32BigEndian), elements),
            0x0D => SampleArray.Floats(Convert(values, 4, BinaryPrimitives.ReadSingleBigEndian), elements),
            _ => SampleArray.Floats(Convert(values, 8, static bytes => (float)BinaryPrimitives.ReadDoubleBigEndian(bytes)), elements),
        };
    }

    private static int[] ReadAxes(Stream stream, string path, int count)
    {
        Span<byte> header = stackalloc byte[count * sizeof(int)];
        var found = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        if (found < header.Length)
            throw new DataFormatException(path, $"ends within its header: {count} axes need {header.Length} bytes, {found} are there.");
        var axes = new int[count];
        for (var i = 0; i < count; i++)
        {
            axes[i] = BinaryPrimitives.ReadInt32BigEndian(header[(i * sizeof(int))..]);
            if (axes[i] < 1) throw new DataFormatException(path, $"axis {i} has size {(uint)axes[i]}; sizes are 1 to {int.MaxValue}.");
        }

        return axes;
    }

    private static long ByteLength(int[] axes, int elementSize, string path)
    {
        var length = (long)elementSize;
        foreach (var axis in axes)
        {
            if (length > Array.MaxLength / axis)
                throw new DataFormatException(path, $"its shape {string.Join('×', axes)} is more than one array can hold ({Array.MaxLength} bytes).");
            length *= axis;
        }

        return length;
    }

    /// <summary>
    /// Reads exactly the declared number of bytes. Memory grows with what is really there: a damaged header cannot ask for gigabytes.
    /// </summary>
    private static byte[] ReadValues(Stream stream, string path, long length)
    {
        var values = new byte[Math.Min(length, 1 << 20)];
        var found = 0;
        while (true)
        {
            found += stream.ReadAtLeast(values.AsSpan(found), values.Length - found, throwOnEndOfStream: false);
            if (found < values.Length) throw new DataFormatException(path, $"is cut off: its header declares {length} bytes of values, {found} are there.");
            if (found == length) break;
            Array.Resize(ref values, (int)Math.Min(length, 2L * found));
        }

        if (stream.ReadByte() >= 0) throw new DataFormatException(path, $"goes on behind the {length} bytes of values that its header declares.");
        return values;
    }

    private static bool IsGzip(FileStream file)
    {
        var gzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return gzip;
    }

    private static int ElementSize(byte type) => type switch
    {
        0x08 or 0x09 => 1,
        0x0B => 2,
        0x0C or 0x0D => 4,
        0x0E => 8,
        _ => 0,
    };

    private static T[] Convert<T>(byte[] bytes, int size, Func<ReadOnlySpan<byte>, T> read)
    {
        var values = new T[bytes.Length / size];
        for (var i = 0; i < values.Length; i++) values[i] = read(bytes.AsSpan(i * size, size));
        return values;
    }
}
