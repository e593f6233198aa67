using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>
/// Asks Linux to back large buffers with pages of 2 MB: a pass over many small pages waits for their addresses.
/// Elsewhere, and where the system cannot, buffers stay as they are.
/// </summary>
/// <remarks>Source: madvise(2), MADV_HUGEPAGE; most distributions give such pages only to those who ask.</remarks>
internal static partial class HugePages
{
    /// <summary>Bytes of such a page.</summary>
    public const int PageSize = 2 << 20;

    private const int AdviseHugePage = 14;

    /// <summary>Asks for the whole pages of a buffer. Call it before anyone has touched them.</summary>
    /// <param name="address">Where it begins.</param>
    /// <param name="bytes">Its length.</param>
    /// <returns>Whether there are any and the system agreed.</returns>
    public static bool Ask(nuint address, nuint bytes)
    {
        if (bytes < PageSize || !OperatingSystem.IsLinux()) return false;
        var first = (address + PageSize - 1) / PageSize * PageSize;
        var end = (address + bytes) / PageSize * PageSize;
        try
        {
            return first < end && Advise(first, end - first, AdviseHugePage) == 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nuint address, nuint length, int advice);
}
