using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;

namespace NetGen.Generator.Operations;

/// <summary>What decides the formulas of a recurrent step.</summary>
/// <param name="Kind">The cell.</param>
/// <param name="Activation">The function of the state.</param>
/// <param name="RecurrentActivation">The function of the gates.</param>
/// <param name="ResetAfter">GRU: whether the reset gate acts behind the product with the state.</param>
/// <param name="HasRecurrentBias">Whether the product with the state has a bias of its own.</param>
/// <param name="Saves">Whether forward keeps what backward needs.</param>
/// <param name="Drops">Whether a mask is on the state before its product.</param>
/// <param name="IsMasked">Whether steps may be masked, which leave the state as it is.</param>
/// <param name="HasPadLanes">Whether the units leave lanes of their last panel, which stay zero.</param>
internal sealed record RecurrentCell(
    RecurrentKind Kind,
    ActivationFunction Activation,
    ActivationFunction RecurrentActivation,
    bool ResetAfter,
    bool HasRecurrentBias,
    bool Saves,
    bool Drops,
    bool IsMasked,
    bool HasPadLanes)
{
    /// <summary>The matrices that W and U are side by side.</summary>
    public int Gates => Kind switch
    {
        RecurrentKind.LSTM => 4,
        RecurrentKind.GRU => 3,
        _ => 1,
    };

    public bool IsLstm => Kind is RecurrentKind.LSTM;

    /// <summary>Whether a product of two states is multiplied before the last gate: the reset gate of the original GRU.</summary>
    public bool ResetsBefore => Kind is RecurrentKind.GRU && !ResetAfter;

    /// <summary>Whether part of a state's gradient goes past the product.</summary>
    public bool HasCarry => Kind is RecurrentKind.GRU || Drops || IsMasked;

    /// <summary>Part of the names of its kernels.</summary>
    public string Name => $"{Kind}{(ResetsBefore ? "ResetBefore" : "")}";
}
