namespace NetGen;

/// <summary>The type of a tensor's elements.</summary>
public enum ElementType
{
    /// <summary><see cref="float"/>.</summary>
    Float32,

    /// <summary><see cref="int"/>; converted to <see cref="float"/> where a layer computes with it.</summary>
    Int32,
}
