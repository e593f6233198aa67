using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>One parameter: its logical shape, its place in the parameter buffer, and how it starts. For generated code.</summary>
/// <remarks>
/// <para>
/// A matrix has columns = its last axis, or its last axes together, and rows = the product of the others. It is stored in panels of 16
/// columns, <c>[⌈columns / 16⌉][rows rounded up to 4][16]</c>; a vector is stored flat, rounded up to 16. Columns, or elements of a vector,
/// that come in groups begin a panel with each group. All padding is zero.
/// </para>
/// </remarks>
/// <param name="name">The full name, <c>dense_1.kernel</c>.</param>
/// <param name="shape">The logical shape.</param>
/// <param name="columns">The columns of the matrix it is stored as; 0 for a vector.</param>
/// <param name="offset">The index of its first float in the parameter buffer, a multiple of 16.</param>
/// <param name="initializer">How it starts.</param>
/// <param name="fanIn">The inputs of one output.</param>
/// <param name="fanOut">The outputs of one input.</param>
/// <param name="initializerValue">The initialiser's number; NaN for its default.</param>
/// <param name="trainable">Whether optimizers change it.</param>
/// <param name="decays">Whether weight decay applies to it.</param>
/// <param name="l1">λ of the penalty λ·Σ|w|; 0 for none.</param>
/// <param name="l2">λ of the penalty λ·Σw²; 0 for none.</param>
/// <param name="zeroRow">The row of the matrix that starts at zero and has no gradient; −1 for none.</param>
/// <param name="group">The columns, or elements of a vector, of a group: the units of a gate; 0 where all are one group.</param>
/// <param name="onesGroup">The group that starts at 1 whatever the initialiser says: the forget gate of an LSTM; −1 for none.</param>
/// <param name="order">The axes in the order in which the matrix has them; null for that of the shape.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterDescription(
    string name,
    int[] shape,
    int columns,
    int offset,
    Initializer initializer,
    int fanIn,
    int fanOut,
    float initializerValue = float.NaN,
    bool trainable = true,
    bool decays = true,
    float l1 = 0,
    float l2 = 0,
    int zeroRow = -1,
    int group = 0,
    int onesGroup = -1,
    int[]? order = null)
{
    /// <summary>The full name, <c>dense_1.kernel</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The logical shape.</summary>
    public ReadOnlySpan<int> Shape => Axes;

    /// <summary>The number of logical elements.</summary>
    public int Count { get; } = Product(shape);

    internal int[] Axes { get; } = shape;

    internal bool IsMatrix => Columns > 0;

    internal int Offset { get; } = offset;

    internal Initializer Initializer { get; } = initializer;

    internal float InitializerValue { get; } = initializerValue;

    internal int FanIn { get; } = fanIn;

    internal int FanOut { get; } = fanOut;

    internal bool Trainable { get; } = trainable;

    internal bool Decays { get; } = decays;

    internal float L1 { get; } = l1;

    internal float L2 { get; } = l2;

    internal int ZeroRow { get; } = zeroRow;

    /// <summary>The columns, or elements of a vector, of a group; 0 where all are one group.</summary>
    internal int Group { get; } = group;

    /// <summary>The group that starts at 1; −1 for none.</summary>
    internal int OnesGroup { get; } = onesGroup;

    /// <summary>The axes in the order in which the matrix has them; null for that of the shape.</summary>
    internal int[]? Order { get; } = order;

    /// <summary>The columns of the matrix it is stored as; 0 for a vector.</summary>
    internal int Columns { get; } = columns;

    /// <summary>The rows of that matrix; 0 for a vector.</summary>
    internal int Rows => IsMatrix ? Count / Columns : 0;

    /// <summary>The floats between two panels of a matrix.</summary>
    internal int PanelStride => Panels.RoundUp(Rows, 4) * Panels.Width;

    /// <summary>The floats it takes in the parameter buffer, padding included.</summary>
    internal int StoredLength => IsMatrix ? Panels.Count(Spread(Columns)) * PanelStride : Panels.RoundUp(Spread(Count), Panels.Width);

    /// <summary>Whether groups leave gaps, so that neighbours may lie apart.</summary>
    internal bool HasGaps => Group % Panels.Width != 0;

    /// <summary>The place of a column, or of an element of a vector, among those that are stored.</summary>
    internal int Spread(int index) => HasGaps ? (index / Group * Panels.RoundUp(Group, Panels.Width)) + (index % Group) : index;

    /// <summary>The parameters of so many equal blocks.</summary>
    public static ParameterDescription[] Repeat(int rounds, Func<int, ParameterDescription[]> block) => Rounds.Of(rounds, block);

    private static int Product(ReadOnlySpan<int> axes)
    {
        var product = 1;
        foreach (var axis in axes) product = checked(product * axis);
        return product;
    }
}
