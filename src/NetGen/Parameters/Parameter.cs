using NetGen.CompilerServices;

namespace NetGen;

/// <summary>One named parameter, or its gradient, in logical row-major order whatever its layout in memory.</summary>
/// <remarks>This is a view: it reads and writes the network's (or the session's) own memory.</remarks>
public sealed class Parameter
{
    private readonly ParameterDescription description;
    private readonly AlignedBuffer<float> buffer;
    private readonly ChangeCounter changes;

    internal Parameter(ParameterDescription description, AlignedBuffer<float> buffer, ChangeCounter changes)
    {
        this.description = description;
        this.buffer = buffer;
        this.changes = changes;
    }

    /// <summary>The full name: layer, dot, role, as in <c>dense_1.kernel</c>.</summary>
    public string Name => description.Name;

    /// <summary>The logical shape, Keras's: a dense kernel is (in, out).</summary>
    public ReadOnlySpan<int> Shape => description.Shape;

    /// <summary>The number of elements.</summary>
    public int Count => description.Count;

    /// <summary>Whether optimizers change it: false for frozen layers and for state.</summary>
    public bool Trainable => description.Trainable;

    /// <summary>Whether weight decay applies to it unless an optimizer is told to decay all: true for kernels.</summary>
    public bool Decays => description.Decays;

    /// <summary>One element.</summary>
    /// <param name="index">Its row-major index, 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or not below <see cref="Count"/>.</exception>
    public float this[int index]
    {
        get => buffer.Span[Place(index)];
        set
        {
            buffer.Span[Place(index)] = value;
            changes.Raise();
        }
    }

    /// <summary>Copies all elements, row-major.</summary>
    /// <param name="destination">Room for exactly <see cref="Count"/> values.</param>
    /// <exception cref="DataLengthException"><paramref name="destination"/> has another length.</exception>
    public void CopyTo(Span<float> destination)
    {
        CheckLength(destination.Length);
        ParameterLayout.Unpack(description, Stored, destination);
    }

    /// <summary>Replaces all elements.</summary>
    /// <param name="values">Exactly <see cref="Count"/> values, row-major.</param>
    /// <exception cref="DataLengthException"><paramref name="values"/> has another length.</exception>
    public void Set(ReadOnlySpan<float> values)
    {
        CheckLength(values.Length);
        ParameterLayout.Pack(description, values, Stored);
        changes.Raise();
    }

    /// <summary>All elements in a new array, row-major.</summary>
    public float[] ToArray()
    {
        var values = new float[Count];
        CopyTo(values);
        return values;
    }

    /// <summary>Name and shape, <c>dense_1.kernel (784, 128)</c>.</summary>
    public override string ToString() => $"{Name} {ParameterLayout.Text(Shape)}";

    private Span<float> Stored => buffer.Span.Slice(description.Offset, description.StoredLength);

    private int Place(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return description.Offset + ParameterLayout.Place(description, index);
    }

    private void CheckLength(int length)
    {
        if (length != Count) throw new DataLengthException($"{this} has {Count} values, but the span has {length}.");
    }
}
