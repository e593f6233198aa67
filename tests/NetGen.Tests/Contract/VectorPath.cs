using System.Runtime.Intrinsics;

namespace NetGen.Tests.Contract;

/// <summary>The widest vectors that this process computes with: what decides which body of a kernel runs.</summary>
public static class VectorPath
{
    /// <summary>512, 256 or 128 bits; 0 for scalar code.</summary>
    public static int Bits =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;
}
