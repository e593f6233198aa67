using System.ComponentModel;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>A named tensor in a session's arena. For generated code.</summary>
/// <param name="name">The name the user knows it by.</param>
/// <param name="elements">The number of elements of one sample.</param>
/// <param name="features">The size of the last axis.</param>
/// <param name="type">The type of its elements in the user's spans; the arena holds floats.</param>
/// <param name="offset">Its place in the arena, in units.</param>
/// <param name="vocabulary">For token ids: they are 0 to vocabulary − 1; 0 for other values.</param>
/// <param name="steps">For lengths of sequences: they are 1 to steps; 0 for other values.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public class TensorSlot(string name, int elements, int features, ElementType type, int offset, int vocabulary = 0, int steps = 0)
{
    /// <summary>The name the user knows it by.</summary>
    public string Name { get; } = name;

    /// <summary>The number of elements of one sample.</summary>
    public int Elements { get; } = elements;

    /// <summary>The size of the last axis.</summary>
    public int Features { get; } = features;

    /// <summary>The type of its elements in the user's spans.</summary>
    public ElementType Type { get; } = type;

    /// <summary>The rows of one sample: elements / features.</summary>
    public int Rows { get; } = elements / features;

    internal int Offset { get; } = offset;

    /// <summary>For token ids: they are 0 to vocabulary − 1; 0 for other values.</summary>
    internal int Vocabulary { get; } = vocabulary;

    /// <summary>For lengths of sequences: they are 1 to steps; 0 for other values.</summary>
    internal int Steps { get; } = steps;

    /// <summary>Whether not every integer is a value of it.</summary>
    internal bool IsLimited => Vocabulary > 0 || Steps > 0;

    /// <summary>Refuses ids that are no tokens, and lengths of no sequence.</summary>
    /// <exception cref="TokenOutOfRangeException">An id is negative or not below the vocabulary.</exception>
    /// <exception cref="LengthOutOfRangeException">A length is not positive, or larger than declared.</exception>
    internal void CheckIntegers(ReadOnlySpan<int> values, int firstIndex = 0)
    {
        if (Steps > 0)
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (values[i] < 1 || values[i] > Steps) throw new LengthOutOfRangeException(Name, firstIndex + i, values[i], Steps);
            }
        }

        // A negative id is a large one without its sign.
        if (Vocabulary == 0 || TensorPrimitives.Max(MemoryMarshal.Cast<int, uint>(values)) < (uint)Vocabulary) return;
        var index = 0;
        while ((uint)values[index] < (uint)Vocabulary) index++;
        throw new TokenOutOfRangeException(Name, firstIndex + index, values[index], Vocabulary);
    }
}
