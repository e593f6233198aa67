using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>A table of which a training step changes only the rows that an input names. For generated code.</summary>
/// <param name="input">The input's index.</param>
/// <param name="parameter">The parameter's name.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SparseTable(int input, string parameter)
{
    internal int Input { get; } = input;

    internal string Parameter { get; } = parameter;
}
