using NetGen.Analyzers.Graphs;
using NetGen.Generator.Operations;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>What a layer's lowering works with: the values of the layers before it, new buffers, and the operations so far.</summary>
internal sealed class LoweringContext
{
    private readonly Value?[] values;
    private readonly Value?[] masks;
    private readonly Dictionary<(Value, int), Value> relayouts = [];
    private readonly Dictionary<(Node, int), Value> parts = [];
    private readonly LayoutPreferences preferences;
    private readonly ParameterPlan parameters;
    private int streams;

    public LoweringContext(Graph graph, ParameterPlan parameters, bool isTraining, bool isStreaming = false)
    {
        Graph = graph;
        IsStreaming = isStreaming;
        this.parameters = parameters;
        IsTraining = isTraining;
        values = new Value?[graph.Nodes.Count];
        masks = new Value?[graph.Nodes.Count];
        preferences = new LayoutPreferences(graph);
    }

    public Graph Graph { get; }

    /// <summary>Whether random layers act.</summary>
    public bool IsTraining { get; }

    /// <summary>Whether a call is one step of a sequence: sequences have one step, and what was before is in <see cref="State"/>s.</summary>
    public bool IsStreaming { get; }

    /// <summary>Whether a call is one step of the sequence that <paramref name="node"/> reads; in a TimeDistributed it reads each step whole.</summary>
    public bool Streams(Node node) => IsStreaming && !node.IsDistributed;

    public NetworkProgram Program { get; } = new();

    /// <summary>The output of <paramref name="node"/>, once lowered.</summary>
    public Value this[Node node] => values[node.Index]!;

    /// <summary>What <paramref name="node"/> reads, in whatever layout it has.</summary>
    public Value Input(Node node, int input = 0) => values[node.Inputs[input]]!;

    /// <summary>The node that <paramref name="node"/> reads.</summary>
    public Node InputNode(Node node, int input = 0) => Graph.Nodes[node.Inputs[input]];

    /// <summary>What <paramref name="node"/> reads, as a matrix with <paramref name="features"/> columns.</summary>
    public Value Input(Node node, int input, int features) => InLayout(Input(node, input), features, node);

    /// <summary><paramref name="value"/> with <paramref name="features"/> columns: itself, or a copy made once.</summary>
    public Value InLayout(Value value, int features, Node node)
    {
        if (value.Features == features) return value;
        if (relayouts.TryGetValue((value, features), out var moved)) return moved;
        moved = value.Like($"{value.Label}_by_{features}", value.Count, features);
        Add(MoveOperation.Relayout(value, moved), node, $"rows of {features}");
        relayouts.Add((value, features), moved);
        return moved;
    }

    /// <summary>Says what the output of <paramref name="node"/> is.</summary>
    public void Define(Node node, Value value) => values[node.Index] = value;

    /// <summary>What else <paramref name="node"/> computed, for nodes that show it.</summary>
    public Value Part(Node node, int index) => parts[(node, index)];

    /// <summary>Says what else <paramref name="node"/> computed.</summary>
    public void DefinePart(Node node, int index, Value value) => parts[(node, index)] = value;

    /// <summary>
    /// Which steps of what <paramref name="node"/> reads count: one number a row, 1 for those that do and 0 for masked ones, to be read as a
    /// <see cref="RowOperand"/>; null if all do.
    /// </summary>
    public Value? Mask(Node node, int input = 0) => MaskOf(InputNode(node, input));

    /// <summary>Which steps of the output of <paramref name="node"/> count; null if all do.</summary>
    public Value? MaskOf(Node node) => node.Mask < 0 ? null : masks[node.Mask];

    /// <summary>Says which steps count wherever <paramref name="node"/> decides: where <paramref name="mask"/> does and all masks of its inputs.</summary>
    public void DefineMask(Node node, Value? mask)
    {
        foreach (var other in node.Inputs.Select(i => MaskOf(Graph.Nodes[i])).OfType<Value>().Where(other => mask is null || other.Rows == mask.Rows))
        {
            if (mask is null)
            {
                mask = other;
                continue;
            }

            var both = NewValue(node, "mask", mask.Count, 1);
            Add(ElementwiseOperation.Binary(both, mask, other, (a, b) => a * b, "BothMasks"), node, "steps that count in all inputs");
            mask = both;
        }

        masks[node.Index] = mask;
    }

    /// <summary>A new buffer for the output of <paramref name="node"/> in the layout its readers like best.</summary>
    public Value NewOutput(Node node) => NewOutput(node, preferences[node]);

    /// <summary>A new buffer for the output of <paramref name="node"/> with <paramref name="features"/> columns.</summary>
    public Value NewOutput(Node node, int features) => Value.PerSample(node.Name, node.Shape.Count, features, node.Samples);

    /// <summary>A new buffer for something inside <paramref name="node"/>.</summary>
    public Value NewValue(Node node, string role, int count, int features) => Value.PerSample($"{node.Name}_{role}", count, features, node.Samples);

    /// <summary>
    /// Gives the output of <paramref name="node"/> a buffer of its own if it is a view of another layer's: what else reads that layer has
    /// no part in the gradient of this one.
    /// </summary>
    public void Separate(Node node)
    {
        var shared = this[node];
        if (!values.Take(node.Index).Contains(shared)) return;
        var own = NewOutput(node, shared.Features);
        Add(MoveOperation.Relayout(shared, own), node, "copy for its probe");
        Define(node, own);
    }

    /// <summary>
    /// A buffer of <paramref name="rows"/> × <paramref name="features"/> a sample that lives from call to call, zero at first and after
    /// the session's ResetState.
    /// </summary>
    public Value State(Node node, string role, int rows, int features)
    {
        var state = Value.State($"{node.Name}_{role}", checked(rows * features), features, node.Samples);
        Program.States.Add(state);
        return state;
    }

    /// <summary>The C# of the step's place in its sequence, from 0, a long, in a call of a kernel that is right for a sequence of any length.</summary>
    public string StepNumber => "NextStep";

    /// <summary>The same for a kernel that is right for the declared steps only: the session then takes no more.</summary>
    public string LimitedStepNumber()
    {
        Program.IsLimited = true;
        return "(int)NextStep";
    }

    public ParameterSlot? Parameter(Node node, string role)
    {
        foreach (var parameter in node.Parameters)
        {
            if (parameter.Role == role) return parameters[parameter];
        }

        return null;
    }

    /// <summary>The number of the next stream of random numbers.</summary>
    public int NextStream() => streams++;

    public void Add(Operation operation, Node node, string what = "")
    {
        operation.Origin = what.Length == 0 ? Describe(node) : $"{node.Name}: {what}";
        Program.Forward.Add(operation);
    }

    /// <summary>Adds work that depends on parameters alone and is done again only when they changed.</summary>
    public void Prepare(Operation operation, Node node, string what)
    {
        operation.Origin = $"{node.Name}: {what}";
        Program.Preparation.Add(operation);
    }

    private string Describe(Node node)
    {
        var inputs = string.Join(", ", node.Inputs.Select(i => $"({Graph.Nodes[i].Shape})"));
        return $"{node.Name}: {node.Layer.GetType().Name} {inputs} → ({node.Shape})";
    }
}
