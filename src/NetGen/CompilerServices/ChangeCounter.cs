namespace NetGen.CompilerServices;

/// <summary>Counts the changes of a buffer, so that what was derived from it knows when it is out of date.</summary>
internal sealed class ChangeCounter
{
    /// <summary>The changes so far, from 1: nothing was derived from change 0.</summary>
    public long Value { get; private set; } = 1;

    public void Raise() => Value++;
}
