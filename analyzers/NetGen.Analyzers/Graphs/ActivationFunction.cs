namespace NetGen.Analyzers.Graphs;

/// <summary>An activation with its constants; the same record serves a layer's <c>activation</c> option and the layer of its own.</summary>
/// <param name="Kind">Which function.</param>
/// <param name="A">ReLU: negative slope; LeakyReLU: slope; ELU: alpha. 0 otherwise.</param>
/// <param name="B">ReLU: the largest output, +∞ for none. 0 otherwise.</param>
/// <param name="C">ReLU: threshold. 0 otherwise.</param>
public readonly record struct ActivationFunction(ActivationKind Kind, float A = 0, float B = 0, float C = 0)
{
    /// <summary>The function an <c>activation</c> option names, with Keras's constants except LeakyReLU's slope of 0.01.</summary>
    public static ActivationFunction Of(ActivationKind kind) => kind switch
    {
        ActivationKind.ReLU => new(kind, 0, float.PositiveInfinity, 0),
        ActivationKind.LeakyReLU => new(kind, 0.01f),
        ActivationKind.ELU => new(kind, 1),
        _ => new(kind),
    };
}

/// <summary>The runtime's <c>NetGen.Activation</c>, member by member.</summary>
public enum ActivationKind
{
    Linear,
    Sigmoid,
    HardSigmoid,
    Tanh,
    ReLU,
    ReLU6,
    LeakyReLU,
    PReLU,
    ELU,
    SELU,
    GELU,
    GELUTanh,
    SiLU,
    HardSwish,
    Mish,
    Softplus,
    Softsign,
    Exponential,
    Softmax,
    LogSoftmax,
}
