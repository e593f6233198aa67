using System.Collections;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The parameters of a network, or their gradients, by name; enumerated in the order in which the layers are declared.</summary>
public sealed class ParameterCollection : IReadOnlyList<Parameter>
{
    private readonly Parameter[] items;
    private readonly Dictionary<string, Parameter> byName = new(StringComparer.Ordinal);

    internal ParameterCollection(IEnumerable<ParameterDescription> descriptions, AlignedBuffer<float> buffer, ChangeCounter changes)
    {
        items = [.. descriptions.Select(description => new Parameter(description, buffer, changes))];
        foreach (var item in items) byName.Add(item.Name, item);
    }

    /// <summary>The number of parameters.</summary>
    public int Count => items.Length;

    /// <summary>The number of elements of all parameters.</summary>
    public long ElementCount => items.Sum(item => (long)item.Count);

    /// <summary>The parameter at a position in declaration order.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public Parameter this[int index] => items[index];

    /// <summary>The parameter of that name.</summary>
    /// <param name="name">Layer, dot, role, as in <c>dense_1.kernel</c>.</param>
    /// <exception cref="UnknownNameException">There is none; the message lists the nearest names.</exception>
    public Parameter this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            if (byName.TryGetValue(name, out var item)) return item;
            throw new UnknownNameException("parameter", name, items.Select(other => other.Name));
        }
    }

    /// <summary>Whether there is a parameter of that name.</summary>
    /// <param name="name">Layer, dot, role.</param>
    public bool Contains(string name) => byName.ContainsKey(name);

    /// <summary>Enumerates the parameters in declaration order.</summary>
    public IEnumerator<Parameter> GetEnumerator() => ((IEnumerable<Parameter>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
