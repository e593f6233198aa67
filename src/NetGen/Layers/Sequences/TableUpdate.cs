namespace NetGen;

/// <summary>Which rows of a table a training step changes.</summary>
public enum TableUpdate
{
    /// <summary>
    /// <see cref="Sparse"/> for a table of more than 4,096 rows that is larger than 128 samples have tokens, else <see cref="Dense"/>.
    /// </summary>
    Auto,

    /// <summary>All rows: those without a gradient move as well, by the optimizer's moments and by weight decay.</summary>
    Dense,

    /// <summary>Only the rows that the step's tokens name, so that a step costs the same whatever the size of the vocabulary.</summary>
    Sparse,
}
