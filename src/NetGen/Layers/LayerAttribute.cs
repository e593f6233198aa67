namespace NetGen;

/// <summary>A layer of a network or block. Layers apply in source order; each takes the previous output unless <see cref="From"/> names another.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    private protected LayerAttribute()
    {
    }

    /// <summary>
    /// The layer's name: letters, digits, <c>_</c> and <c>-</c>, unique in its network or block. By default the layer's kind with an index from 1
    /// among the unnamed layers of that kind: <c>dense_1</c>. Parameters are named after it, and other layers, outputs and losses refer to it.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The name of the layer above whose output this one takes; by default the layer just above. <c>input</c> is the network's lone input, or a block's.</summary>
    public string? From { get; set; }

    /// <summary>Whether training changes the layer's parameters; true by default.</summary>
    public bool Trainable { get; set; } = true;
}
