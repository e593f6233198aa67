using NetGen.Generator.Operations;

namespace NetGen.Generator.Passes;

/// <summary>
/// Reverse-mode differentiation: walks the forward operations backwards, lets each add the operations of its gradient, and sums
/// the contributions that meet in one value. Gradients that no trainable parameter and no asked-for value needs are never built.
/// </summary>
internal sealed class Backward
{
    private readonly NetworkProgram program;
    private readonly List<Operation> operations;
    private readonly bool toParameters;
    private readonly HashSet<Value> needed;
    private readonly Dictionary<Value, List<Value>> contributions = [];

    private Backward(NetworkProgram program, List<Operation> operations, IEnumerable<Value> asked, bool toParameters)
    {
        this.program = program;
        this.operations = operations;
        this.toParameters = toParameters;
        needed = [.. asked];
        foreach (var operation in program.Forward)
        {
            if (operation.Reads.Any(needed.Contains) || (toParameters && operation.Parameters.Any(p => p.IsTrainable))) needed.UnionWith(operation.Writes);
        }
    }

    /// <summary>
    /// Prepares differentiation to parameters and to the <paramref name="asked"/> values; the loss operations, which seed it, are added
    /// between this and <see cref="Run"/>.
    /// </summary>
    public static Backward FromLosses(NetworkProgram program, IEnumerable<Value> asked) =>
        new(program, program.Backward, asked, toParameters: true);

    /// <summary>Prepares differentiation from given gradients to the <paramref name="asked"/> values alone.</summary>
    public static Backward FromSeeds(NetworkProgram program, SeededProgram seeded, IEnumerable<Value> asked) =>
        new(program, seeded.Operations, asked, toParameters: false);

    /// <summary>Whether parameters have gradients.</summary>
    public bool ToParameters => toParameters;

    /// <summary>Whether the gradient of <paramref name="value"/> is worth computing.</summary>
    public bool Needs(Value value) => needed.Contains(value);

    /// <summary>Says that <paramref name="gradient"/> is part of the gradient of <paramref name="value"/>.</summary>
    public void Accumulate(Value value, Value gradient)
    {
        if (!contributions.TryGetValue(value, out var list)) contributions.Add(value, list = []);
        list.Add(gradient);
    }

    /// <summary>The whole gradient of <paramref name="value"/>; null when the loss does not depend on it.</summary>
    public Value? GradientOf(Value value)
    {
        if (!contributions.TryGetValue(value, out var list)) return null;
        while (list.Count > 1)
        {
            var sum = value.Like($"d_{value.Label}_sum", value.Count, value.Features);
            var (first, second) = (InLayoutOf(value, list[0]), InLayoutOf(value, list[1]));
            Add(ElementwiseOperation.Binary(sum, first, second, (a, b) => a + b, "Sum"), value.Label);
            list.RemoveRange(0, 2);
            list.Insert(0, sum);
        }

        return list[0] = InLayoutOf(value, list[0]);
    }

    /// <summary>Adds an operation to the gradient of what <paramref name="origin"/> describes.</summary>
    public void Add(Operation operation, string origin)
    {
        // What writes no value adds to the gradient of a parameter.
        if (!toParameters && !operation.Writes.Any()) return;
        operation.Origin = $"gradient of {origin.Split(':')[0]}";
        operations.Add(operation);
    }

    /// <summary>Adds an operation that derives what the gradient of <paramref name="origin"/> needs from parameters alone.</summary>
    public void Prepare(Operation operation, string origin)
    {
        operation.Origin = $"for the gradient of {origin.Split(':')[0]}";
        program.Preparation.Add(operation);
    }

    /// <summary>Adds the backward operations.</summary>
    public void Run()
    {
        for (var i = program.Forward.Count - 1; i >= 0; i--) program.Forward[i].Differentiate(this);
    }

    /// <summary>The gradients of values after <see cref="Run"/>; null for those that are not needed or that nothing depends on.</summary>
    public IEnumerable<Value?> GradientsOf(IEnumerable<NamedValue> values) => values.Select(v => Needs(v.Value) ? GradientOf(v.Value) : null);

    // Gradients keep the layout of what they are gradients of; a loss or a move may hand one over in another.
    private Value InLayoutOf(Value value, Value gradient)
    {
        if (gradient.Features == value.Features) return gradient;
        var moved = value.Like(gradient.Label, value.Count, value.Features);
        Add(MoveOperation.Relayout(gradient, moved), value.Label);
        return moved;
    }
}
