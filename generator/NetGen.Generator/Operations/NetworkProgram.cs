namespace NetGen.Generator.Operations;

/// <summary>All operations of one session in the order they run.</summary>
internal sealed class NetworkProgram
{
    /// <summary>From parameters to what is derived from them alone; run again only when they changed.</summary>
    public List<Operation> Preparation { get; } = [];

    /// <summary>From inputs to outputs.</summary>
    public List<Operation> Forward { get; } = [];

    /// <summary>From outputs and targets to row losses and the first gradients.</summary>
    public List<Operation> Loss { get; } = [];

    /// <summary>From the first gradients to those of parameters and inputs.</summary>
    public List<Operation> Backward { get; } = [];

    /// <summary>From given gradients to those of probes and inputs; null for a network that nobody looks into.</summary>
    public SeededProgram? Seeded { get; set; }

    /// <summary>What runs on samples, in the order it does.</summary>
    public IEnumerable<List<Operation>> Phases =>
        Seeded is null ? [Forward, Loss, Backward] : [Forward, Loss, Backward, Seeded.Operations];

    /// <summary>The network's inputs, in declaration order.</summary>
    public List<NamedValue> Inputs { get; } = [];

    /// <summary>The network's outputs, in declaration order.</summary>
    public List<NamedValue> Outputs { get; } = [];

    /// <summary>The outputs of layers the user named.</summary>
    public List<NamedValue> Activations { get; } = [];

    /// <summary>One a loss; the value is null for class indexes, which are not floats.</summary>
    public List<TargetValue> Targets { get; } = [];

    /// <summary>The gradient of each input; null where nothing depends on it or it was not asked for.</summary>
    public List<Value?> InputGradients { get; } = [];

    /// <summary>The activations of probes, in declaration order.</summary>
    public List<NamedValue> Probes { get; } = [];

    /// <summary>The gradient of each probe; null where no loss depends on it.</summary>
    public List<Value?> ProbeGradients { get; } = [];

    /// <summary>What lives from call to call: zero at first.</summary>
    public List<Value> States { get; } = [];

    /// <summary>Whether a session that takes one step at a time has no room for more steps than the network declares.</summary>
    public bool IsLimited { get; set; }

    /// <summary>The tables of which a step changes only the rows that an input names.</summary>
    public List<(int Input, ParameterSlot Table)> SparseTables { get; } = [];

    public IEnumerable<Operation> All => Preparation.Concat(Phases.SelectMany(p => p));

    /// <summary>Values that users or the next call read after the program ran: their buffers are never reused.</summary>
    public IEnumerable<Value> Kept =>
        Outputs.Concat(Activations).Select(v => v.Value)
            .Concat(InputGradients.OfType<Value>())
            .Concat(Targets.Select(t => t.Prediction))
            .Concat(Targets.Select(t => t.Mask).OfType<Value>())
            .Concat(ProbeGradients.OfType<Value>())
            .Concat(States)
            .Concat(Seeded?.Kept ?? []);
}

/// <summary>A value under the name users know it by.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
/// <param name="Type">The type of its elements in the user's spans.</param>
/// <param name="Vocabulary">For token ids: they are 0 to vocabulary − 1; 0 for other values.</param>
/// <param name="Steps">For lengths of sequences: they are 1 to steps; 0 for other values.</param>
internal sealed record NamedValue(
    string Name, Value Value, Analyzers.Graphs.ElementType Type = Analyzers.Graphs.ElementType.Float32, int Vocabulary = 0, int Steps = 0);

/// <summary>The target of a loss.</summary>
/// <param name="Loss">The loss.</param>
/// <param name="Value">The buffer of dense targets; null for class indexes.</param>
/// <param name="Prediction">What the loss judges, as users see it.</param>
/// <param name="IsProbability">Whether that is a probability and not a logit or plain value.</param>
/// <param name="Mask">Which rows count, one number a row; null if all do.</param>
internal sealed record TargetValue(Analyzers.Graphs.Loss Loss, Value? Value, Value Prediction, bool IsProbability, Value? Mask);
