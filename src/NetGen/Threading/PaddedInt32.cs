using System.Runtime.InteropServices;

namespace NetGen.Threading;

/// <summary>A number on cache lines of its own: two of them, for processors fetch lines in pairs.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct PaddedInt32
{
    [FieldOffset(128)]
    public int Value;
}
