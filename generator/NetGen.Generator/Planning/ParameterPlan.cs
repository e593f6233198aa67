using NetGen.Analyzers.Graphs;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Planning;

/// <summary>
/// The flat parameter buffer: trainable parameters that decay, trainable ones that do not, tables of which a step changes a few rows, then the
/// rest, so that an optimizer is one pass over a prefix and weight decay one over a shorter prefix.
/// </summary>
internal sealed class ParameterPlan
{
    private readonly Dictionary<string, ParameterSlot> slots = [];

    public ParameterPlan(Graph graph)
    {
        var parameters = graph.Nodes.SelectMany(n => n.Parameters).ToList();
        Place(parameters.Where(p => p is { Trainable: true, IsSparse: false, Decays: true }));
        DecayingLength = Length;
        Place(parameters.Where(p => p is { Trainable: true, IsSparse: false, Decays: false }));
        DenseLength = Length;
        Place(parameters.Where(p => p is { Trainable: true, IsSparse: true }));
        TrainableLength = Length;
        Place(parameters.Where(p => !p.Trainable));
        InOrder = parameters.Select(p => slots[p.Name]).ToList();
    }

    /// <summary>All parameters in the order of the layers.</summary>
    public IReadOnlyList<ParameterSlot> InOrder { get; }

    /// <summary>Floats of the whole buffer.</summary>
    public int Length { get; private set; }

    public int TrainableLength { get; }

    public int DecayingLength { get; }

    /// <summary>The leading floats that every step changes.</summary>
    public int DenseLength { get; }

    public ParameterSlot this[Parameter parameter] => slots[parameter.Name];

    private void Place(IEnumerable<Parameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            slots.Add(parameter.Name, new ParameterSlot(parameter, Length));
            Length = checked(Length + ParameterSlot.LengthOf(parameter));
        }
    }
}
