using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NetGen.Weights;

/// <summary>The element types of the safetensors format.</summary>
internal static class TensorTypes
{
    public static bool IsKnown(string type) => Size(type) > 0;

    /// <summary>The bytes of one element; 0 for an unknown type.</summary>
    public static int Size(string type) => type switch
    {
        "BOOL" or "U8" or "I8" or "F8_E4M3" or "F8_E5M2" or "F8_E8M0" => 1,
        "I16" or "U16" or "F16" or "BF16" => 2,
        "I32" or "U32" or "F32" => 4,
        "I64" or "U64" or "F64" or "C64" => 8,
        _ => 0,
    };

    /// <summary>Whether the type is converted to float.</summary>
    public static bool IsReadable(string type) => type is "F32" or "F16" or "BF16" or "F64";

    /// <summary>Converts little-endian bytes of a readable type.</summary>
    public static void ToFloats(string type, ReadOnlySpan<byte> bytes, Span<float> values)
    {
        switch (type)
        {
            case "F32":
                bytes.CopyTo(MemoryMarshal.AsBytes(values));
                FixOrder(values);
                break;
            case "F16":
                for (var i = 0; i < values.Length; i++) values[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(2 * i)..]);
                break;
            case "BF16":
                for (var i = 0; i < values.Length; i++)
                    values[i] = BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]) << 16);
                break;
            case "F64":
                for (var i = 0; i < values.Length; i++) values[i] = (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * i)..]);
                break;
            default:
                throw new ArgumentException($"{type} cannot be converted to float.", nameof(type));
        }
    }

    /// <summary>From the machine's byte order to the file's, which is little-endian, or back.</summary>
    public static void FixOrder(Span<float> values)
    {
        if (BitConverter.IsLittleEndian) return;
        var words = MemoryMarshal.Cast<float, uint>(values);
        BinaryPrimitives.ReverseEndianness(words, words);
    }
}
