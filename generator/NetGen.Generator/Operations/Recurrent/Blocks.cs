namespace NetGen.Generator.Operations;

/// <summary>The names of the scratch memory of a recurrent step.</summary>
internal static class Blocks
{
    /// <summary>What U is multiplied with in this step.</summary>
    public const string Before = "before";

    /// <summary>What U is multiplied with in the next step.</summary>
    public const string After = "after";

    /// <summary>The state, where a mask makes that another number.</summary>
    public const string Plain = "plain";

    /// <summary>LSTM: c.</summary>
    public const string Memory = "cell";

    /// <summary>Original GRU: r∘h.</summary>
    public const string Kept = "reset";

    /// <summary>The product with U.</summary>
    public const string Sums = "sums";

    /// <summary>dL/d(product with U).</summary>
    public const string DSums = "dSums";

    /// <summary>dL/d(what U was multiplied with).</summary>
    public const string DState = "dState";

    /// <summary>The part of dL/dh that goes past the product.</summary>
    public const string Carry = "carry";

    /// <summary>LSTM: dL/dc.</summary>
    public const string DMemory = "dCell";

    /// <summary>Original GRU: dL/d(r∘h).</summary>
    public const string DKept = "dReset";
}
