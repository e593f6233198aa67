namespace NetGen;

/// <summary>Whether a recurrent layer also reads the sequence from its end, and how the outputs of both directions become one.</summary>
public enum Bidirectional
{
    /// <summary>One direction only.</summary>
    None,

    /// <summary>The features of the forward direction, then those of the backward one: 2·units features.</summary>
    Concat,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The product, element by element.</summary>
    Multiply,

    /// <summary>Half the sum.</summary>
    Average,
}
