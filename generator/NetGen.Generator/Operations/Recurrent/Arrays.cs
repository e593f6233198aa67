namespace NetGen.Generator.Operations;

/// <summary>The names of the buffers that a recurrent step reads and writes beside its scratch memory.</summary>
internal static class Arrays
{
    /// <summary>x·W + b of each gate; then what each gate saves.</summary>
    public const string Gates = "gates";

    /// <summary>The output of every step.</summary>
    public const string Output = "output";

    /// <summary>What U was multiplied with.</summary>
    public const string Previous = "previous";

    /// <summary>The state before the step, where a mask makes that another number.</summary>
    public const string State = "state";

    /// <summary>LSTM: c before the step.</summary>
    public const string Memory = "memory";

    /// <summary>LSTM: what f(c) saves.</summary>
    public const string Squashed = "squashed";

    /// <summary>GRU: h·U_n + b′_n.</summary>
    public const string Hidden = "hidden";

    /// <summary>Original GRU: r∘h.</summary>
    public const string Kept = "kept";

    /// <summary>Which steps count.</summary>
    public const string Mask = "mask";

    /// <summary>The mask on the state.</summary>
    public const string Dropped = "dropped";

    /// <summary>The bias of the product with the state.</summary>
    public const string Bias = "bias";

    public const string DGates = "dGates";

    public const string DHidden = "dHidden";

    public const string DOutput = "dOutput";
}
