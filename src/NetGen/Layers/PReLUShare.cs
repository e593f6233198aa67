namespace NetGen;

/// <summary>Which elements of a <see cref="PReLUAttribute"/> share a learned slope.</summary>
public enum PReLUShare
{
    /// <summary>None: each element of the sample has its own, as in Keras.</summary>
    PerElement,

    /// <summary>Those of a channel (last axis), as Keras with every other axis shared or PyTorch with <c>num_parameters</c> = channels.</summary>
    PerChannel,

    /// <summary>All, as PyTorch by default.</summary>
    All,
}
