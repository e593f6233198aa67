using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>A zeroed array that the garbage collector owns but never moves, starting at a multiple of 64 bytes.</summary>
/// <remarks>The array has room for whole cache lines: its length is rounded up to 64 bytes.</remarks>
internal readonly struct AlignedBuffer<T> where T : unmanaged
{
    private const int Alignment = 64;
    private readonly T[] array;
    private readonly int start;

    public unsafe AlignedBuffer(int length)
    {
        var line = Alignment / sizeof(T);
        Length = length;
        array = GC.AllocateArray<T>(checked(Panels.RoundUp(length, line) + line), pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        HugePages.Ask(address, (nuint)length * (nuint)sizeof(T));
        start = (int)((Alignment - (address % Alignment)) % Alignment) / sizeof(T);
    }

    public int Length { get; }

    public ref T Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), start);
    }

    public Span<T> Span => array.AsSpan(start, Length);
}
