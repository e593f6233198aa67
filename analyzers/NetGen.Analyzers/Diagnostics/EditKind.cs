namespace NetGen.Analyzers.Diagnostics;

/// <summary>What an <see cref="Edit"/> does to an attribute.</summary>
public enum EditKind
{
    /// <summary>Gives an option a value, or an item of its list.</summary>
    Set,

    /// <summary>Leaves an option to its default, or takes an item out of its list.</summary>
    Reset,

    /// <summary>Gives another name, here and wherever the old one is named.</summary>
    Rename,

    /// <summary>Puts an attribute before this one, which then reads its output.</summary>
    Insert,

    /// <summary>Makes it another attribute with the same arguments.</summary>
    Become,

    /// <summary>Takes the attribute away.</summary>
    Remove,
}
