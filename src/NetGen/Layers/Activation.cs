namespace NetGen;

/// <summary>The function a layer applies to its output; each member is also a layer attribute of its own.</summary>
public enum Activation
{
    /// <summary>y = x.</summary>
    Linear,

    /// <summary>y = 1 / (1 + e⁻ˣ).</summary>
    Sigmoid,

    /// <summary>y = min(max(x / 6 + ½, 0), 1).</summary>
    HardSigmoid,

    /// <summary>y = tanh x.</summary>
    Tanh,

    /// <summary>y = max(x, 0).</summary>
    ReLU,

    /// <summary>y = min(max(x, 0), 6).</summary>
    ReLU6,

    /// <summary>y = x for x ≥ 0, 0.01·x otherwise.</summary>
    LeakyReLU,

    /// <summary>y = x for x ≥ 0, α·x otherwise; one learned α a channel, the parameter <c>&lt;layer&gt;.alpha</c>, which starts at 0.25.</summary>
    PReLU,

    /// <summary>y = x for x &gt; 0, eˣ − 1 otherwise.</summary>
    ELU,

    /// <summary>y = 1.05070098·x for x &gt; 0, 1.05070098·1.67326324·(eˣ − 1) otherwise.</summary>
    SELU,

    /// <summary>y = x·Φ(x), Φ being the normal distribution function, by erf.</summary>
    GELU,

    /// <summary>y = ½·x·(1 + tanh(√(2/π)·(x + 0.044715·x³))), the approximation of <see cref="GELU"/> by tanh.</summary>
    GELUTanh,

    /// <summary>y = x / (1 + e⁻ˣ).</summary>
    SiLU,

    /// <summary>y = x·min(max(x / 6 + ½, 0), 1).</summary>
    HardSwish,

    /// <summary>y = x·tanh(ln(1 + eˣ)).</summary>
    Mish,

    /// <summary>y = ln(1 + eˣ).</summary>
    Softplus,

    /// <summary>y = x / (1 + |x|).</summary>
    Softsign,

    /// <summary>y = eˣ.</summary>
    Exponential,

    /// <summary>yᵢ = e^xᵢ / Σⱼ e^xⱼ over the last axis.</summary>
    Softmax,

    /// <summary>yᵢ = xᵢ − ln Σⱼ e^xⱼ over the last axis.</summary>
    LogSoftmax,

    /// <summary>Another name for <see cref="SiLU"/>.</summary>
    Swish = SiLU,
}
