namespace NetGen.Benchmarks.Networks;

/// <summary>Nothing but eˣ.</summary>
[Network]
[Input(64)]
[Exponential]
internal sealed partial class ExponentialNetwork;

/// <summary>Nothing but tanh.</summary>
[Network]
[Input(64)]
[Tanh]
internal sealed partial class TanhNetwork;

/// <summary>Nothing but 1/(1 + e⁻ˣ).</summary>
[Network]
[Input(64)]
[Sigmoid]
internal sealed partial class SigmoidNetwork;

/// <summary>Nothing but ½x(1 + erf(x/√2)): the error function and three multiplications.</summary>
[Network]
[Input(64)]
[GELU]
internal sealed partial class GeluNetwork;
