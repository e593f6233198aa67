using NetGen.Generator.Operations;

namespace NetGen.Generator.Passes;

/// <summary>
/// Reverse-mode differentiation: walks the forward operations backwards, lets each add the operations of its gradient, and sums
/// the contributions that meet in one value. Gradients that no trainable parameter and no asked-for input needs are never built.
/// </summary>
internal sealed class Backward
{
    private readonly NetworkProgram program;
    private readonly HashSet<Value> needed = [];
    private readonly Dictionary<Value, List<Value>> contributions = [];

    private Backward(NetworkProgram program, bool inputGradient)
    {
        this.program = program;
        if (inputGradient) needed.UnionWith(program.Inputs.Select(i => i.Value));
        foreach (var operation in program.Forward)
        {
            if (operation.Reads.Any(needed.Contains) || operation.Parameters.Any(p => p.IsTrainable)) needed.UnionWith(operation.Writes);
        }
    }

    /// <summary>Prepares differentiation; the loss operations, which seed it, are added between this and <see cref="Run"/>.</summary>
    public static Backward Of(NetworkProgram program, bool inputGradient) => new(program, inputGradient);

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
            var sum = Value.PerSample($"d_{value.Label}_sum", value.Count, value.Features);
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
        operation.Origin = $"gradient of {origin.Split(':')[0]}";
        program.Backward.Add(operation);
    }

    /// <summary>Adds an operation that derives what the gradient of <paramref name="origin"/> needs from parameters alone.</summary>
    public void Prepare(Operation operation, string origin)
    {
        operation.Origin = $"for the gradient of {origin.Split(':')[0]}";
        program.Preparation.Add(operation);
    }

    /// <summary>Adds the backward operations and the gradients of the inputs.</summary>
    public void Run()
    {
        for (var i = program.Forward.Count - 1; i >= 0; i--) program.Forward[i].Differentiate(this);
        program.InputGradients.AddRange(program.Inputs.Select(i => Needs(i.Value) ? GradientOf(i.Value) : null));
    }

    // Gradients keep the layout of what they are gradients of; a loss or a move may hand one over in another.
    private Value InLayoutOf(Value value, Value gradient)
    {
        if (gradient.Features == value.Features) return gradient;
        var moved = Value.PerSample(gradient.Label, value.Count, value.Features);
        Add(MoveOperation.Relayout(gradient, moved), value.Label);
        return moved;
    }
}
