using System.Buffers.Binary;
using System.Text;

namespace Echo;

/// <summary>A sound in a WAV file: 16-, 24- or 32-bit integers or 32-bit floats in, 16-bit integers out.</summary>
/// <param name="SampleRate">Frames a second.</param>
/// <param name="Channels">Samples of a frame.</param>
/// <param name="Samples">The samples, frame by frame, from −1 to 1.</param>
internal sealed record WavFile(int SampleRate, int Channels, float[] Samples)
{
    private const int Pcm = 1;
    private const int Float = 3;
    private const int Extensible = 0xFFFE;
    private const int HeaderLength = 44;

    public int Frames => Samples.Length / Channels;

    /// <exception cref="IOException">It is no WAV file, or one that this program does not read.</exception>
    public static WavFile Read(string path)
    {
        ReadOnlySpan<byte> file = File.ReadAllBytes(path);
        if (file.Length < 12 || !Tag(file, "RIFF") || !Tag(file[8..], "WAVE")) throw Bad(path, "it does not start as a WAV file does");
        ReadOnlySpan<byte> format = default;
        for (var rest = file[12..]; rest.Length >= 8;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            var isData = Tag(rest, "data");
            if (size > (uint)(rest.Length - 8) && !isData) throw Bad(path, "it ends in the middle of a chunk");
            var body = rest.Slice(8, (int)Math.Min(size, (uint)(rest.Length - 8)));
            if (Tag(rest, "fmt ")) format = body;
            if (isData) return Decode(path, format, body);
            rest = rest[Math.Min(rest.Length, 8 + body.Length + (body.Length & 1))..];
        }

        throw Bad(path, "it has no sound");
    }

    /// <summary>Writes the sound; what is louder than 1 is cut off.</summary>
    public void Write(string path)
    {
        var bytes = new byte[HeaderLength + (2 * Samples.Length)];
        Encoding.ASCII.GetBytes("RIFF").CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        Encoding.ASCII.GetBytes("WAVEfmt ").CopyTo(bytes, 8);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(20), Pcm);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(22), (short)Channels);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(28), SampleRate * Channels * 2);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(32), (short)(Channels * 2));
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(34), 16);
        Encoding.ASCII.GetBytes("data").CopyTo(bytes, 36);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(40), 2 * Samples.Length);
        for (var i = 0; i < Samples.Length; i++)
        {
            var value = (short)MathF.Round(Math.Clamp(Samples[i], -1, 1) * short.MaxValue);
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(HeaderLength + (2 * i)), value);
        }

        File.WriteAllBytes(path, bytes);
    }

    private static WavFile Decode(string path, ReadOnlySpan<byte> format, ReadOnlySpan<byte> data)
    {
        if (format.Length < 16) throw Bad(path, "its format is missing");
        int kind = BinaryPrimitives.ReadUInt16LittleEndian(format);
        if (kind == Extensible && format.Length >= 26) kind = BinaryPrimitives.ReadUInt16LittleEndian(format[24..]);
        int channels = BinaryPrimitives.ReadUInt16LittleEndian(format[2..]);
        var rate = BinaryPrimitives.ReadInt32LittleEndian(format[4..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(format[14..]);
        if (channels == 0 || rate <= 0) throw Bad(path, $"it has {channels} channels at {rate} frames a second");
        if ((kind, bits) is not ((Pcm, 16 or 24 or 32) or (Float, 32))) throw Bad(path, $"its samples are of kind {kind} with {bits} bits; 16, 24 and 32 bits and floats can be read");
        var width = bits / 8;
        var samples = new float[data.Length / (width * channels) * channels];
        for (var i = 0; i < samples.Length; i++) samples[i] = Sample(data.Slice(i * width, width), kind);
        if (samples.Length == 0) throw Bad(path, "it has no sound");
        return new WavFile(rate, channels, samples);
    }

    private static float Sample(ReadOnlySpan<byte> bytes, int kind) => (kind, bytes.Length) switch
    {
        (Float, _) => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        (_, 2) => BinaryPrimitives.ReadInt16LittleEndian(bytes) / 32768f,
        (_, 3) => ((bytes[0] << 8) | (bytes[1] << 16) | (bytes[2] << 24)) / 2147483648f,
        _ => BinaryPrimitives.ReadInt32LittleEndian(bytes) / 2147483648f,
    };

    private static bool Tag(ReadOnlySpan<byte> bytes, string name) => bytes.Length >= 4 && Encoding.ASCII.GetString(bytes[..4]) == name;

    private static IOException Bad(string path, string why) => new($"{path} cannot be read as a sound: {why}.");
}
