using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>A place in a session's arena that lives from call to call. For generated code.</summary>
/// <param name="offset">Its place, in units.</param>
/// <param name="units">Its size, in units.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StateSlot(int offset, int units)
{
    internal int Offset { get; } = offset;

    internal int Units { get; } = units;
}
