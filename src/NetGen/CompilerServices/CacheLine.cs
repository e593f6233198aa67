using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen.CompilerServices;

/// <summary>Hints about memory, for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CacheLine
{
    /// <summary>Asks for the cache line of a number that is read soon. Does nothing where there is no such instruction.</summary>
    /// <param name="number">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch(ref float number)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref number));
    }
}
