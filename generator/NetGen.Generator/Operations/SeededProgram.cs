using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Operations;

/// <summary>
/// The backward pass from given gradients, which BackwardFrom runs in the place of losses. It goes no further than probes and inputs,
/// and no parameter has a gradient in it.
/// </summary>
internal sealed class SeededProgram
{
    public List<Operation> Operations { get; } = [];

    /// <summary>The tensors that it can start from: probes in their order, then outputs.</summary>
    public List<SeededValue> Points { get; } = [];

    /// <summary>The shape of each input as users see it.</summary>
    public List<Shape> InputShapes { get; } = [];

    /// <summary>The gradient of each input; null where nothing that it can start from depends on it.</summary>
    public List<Value?> InputGradients { get; } = [];

    /// <summary>The gradient of each probe, its own seed included.</summary>
    public List<Value> ProbeGradients { get; } = [];

    /// <summary>What users read after it ran.</summary>
    public IEnumerable<Value> Kept => InputGradients.OfType<Value>().Concat(ProbeGradients);
}

/// <summary>A tensor that a backward pass can start from.</summary>
/// <param name="Name">The name by which users ask for it.</param>
/// <param name="Shape">The shape of one sample as users see it.</param>
/// <param name="Value">The tensor.</param>
/// <param name="Seed">The gradient that is given for it.</param>
internal sealed record SeededValue(string Name, Shape Shape, Value Value, Value Seed);
