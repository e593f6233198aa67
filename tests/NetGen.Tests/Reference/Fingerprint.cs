using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NetGen.Tests.Reference;

/// <summary>A text that tells arrays of numbers from others.</summary>
public static class Fingerprint
{
    public static string Of(params ReadOnlySpan<Array> arrays)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var array in arrays)
        {
            hash.AppendData(BitConverter.GetBytes(array.Length));
            hash.AppendData(MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(array), Buffer.ByteLength(array)));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
