namespace NetGen.Generator.Tests.Hostile;

/// <summary>Numbers that choose one after the other; behind the last of them everything is the first.</summary>
internal sealed class Choices(IReadOnlyList<int> numbers)
{
    private int next;

    /// <summary>Whether no number is left.</summary>
    public bool IsEmpty => next >= numbers.Count;

    /// <summary>One of so many.</summary>
    public int Below(int count) => IsEmpty ? 0 : (int)((uint)numbers[next++] % (uint)count);

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
