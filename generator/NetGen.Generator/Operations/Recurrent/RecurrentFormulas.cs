using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Operations;

/// <summary>
/// The steps of the recurrent cells. In a sequence, <c>gates</c> holds x·W + b and then what each gate saves; <c>previous</c> what U was multiplied
/// with. In a block, <c>before</c> and <c>after</c> are what U is multiplied with in this step and the next, <c>sums</c> are the products.
/// </summary>
/// <param name="cell">The cell.</param>
/// <param name="hasSequence">Whether the output of every step is written, or its gradient read.</param>
/// <param name="sumsHoldInput">Whether x·W + b is part of <c>sums</c> wherever both are only added.</param>
internal sealed class RecurrentFormulas(RecurrentCell cell, bool hasSequence, bool sumsHoldInput = false)
{
    private readonly GateFunction state = new(cell.Activation);
    private readonly GateFunction gate = new(cell.RecurrentActivation);

    /// <summary>Forward: products and the work behind each.</summary>
    public IReadOnlyList<RecurrentPhase> Forward => cell.Kind switch
    {
        RecurrentKind.LSTM => [new(Lstm(), Blocks.Before, 0, 4)],
        RecurrentKind.GRU when cell.ResetAfter => [new(Gru(), Blocks.Before, 0, 3)],
        RecurrentKind.GRU => [new(GruGates(), Blocks.Before, 0, 2), new(GruState(), Blocks.Kept, 2, 1)],
        _ => [new(Simple(), Blocks.Before, 0, 1)],
    };

    /// <summary>Backward: the work and the product behind it.</summary>
    public IReadOnlyList<RecurrentPhase> Backward => cell.Kind switch
    {
        RecurrentKind.LSTM => [new(LstmGradient(), Blocks.DState, 0, 4)],
        RecurrentKind.GRU when cell.ResetAfter => [new(GruGradient(), Blocks.DState, 0, 3)],
        RecurrentKind.GRU => [new(GruStateGradient(), Blocks.DKept, 2, 1), new(GruGatesGradient(), Blocks.DState, 0, 2)],
        _ => [new(SimpleGradient(), Blocks.DState, 0, 1)],
    };

    /// <summary>What U is first multiplied with, from the state before the first step: only for a cell with a mask on it.</summary>
    public StepBody Start()
    {
        var body = new StepBody();
        body.Add(StepPlace.Block, Blocks.Before, body.Use(StepPlace.Block, Blocks.Plain) * body.Use(StepPlace.Sample, Arrays.Dropped));
        return body;
    }

    /// <summary>The gradient of the state before the first step: only for a cell with a carry.</summary>
    public StepBody End()
    {
        var body = new StepBody();
        body.Add(StepPlace.Sample, Ends.DInitialH, FromBehind(body));
        return body;
    }

    private StepBody Lstm()
    {
        var body = new StepBody();
        Expression[] z = [Sum(body, 0), Sum(body, 1), Sum(body, 2), Sum(body, 3)];
        var c = body.Use(StepPlace.Block, Blocks.Memory);
        var next = (gate.Of(z[1]) * c) + (gate.Of(z[0]) * state.Of(z[2]));
        body.Add(StepPlace.Block, Blocks.Memory, IfCounts(body, next, c));
        Leave(body, gate.Of(z[3]) * state.Of(next));
        if (!cell.Saves) return body;
        for (var i = 0; i < 4; i++) body.Add(StepPlace.Sequence, Arrays.Gates, (i == 2 ? state : gate).Saved(z[i]), i);
        body.Add(StepPlace.Sequence, Arrays.Memory, c);
        body.Add(StepPlace.Sequence, Arrays.Squashed, state.Saved(next));
        return body;
    }

    private StepBody LstmGradient()
    {
        var body = new StepBody();
        var saved = Enumerable.Range(0, 4).Select(i => body.Use(StepPlace.Sequence, Arrays.Gates, i)).ToArray();
        var squashed = body.Use(StepPlace.Sequence, Arrays.Squashed);
        var dh = Arrived(body);
        var behind = body.Use(StepPlace.Block, Blocks.DMemory);
        var dc = IfCounts(body, behind, Expression.Zero) + (dh * gate.Value(saved[3]) * state.Slope(squashed));
        AddGate(body, 0, dc * state.Value(saved[2]) * gate.Slope(saved[0]));
        AddGate(body, 1, dc * body.Use(StepPlace.Sequence, Arrays.Memory) * gate.Slope(saved[1]));
        AddGate(body, 2, dc * gate.Value(saved[0]) * state.Slope(saved[2]));
        AddGate(body, 3, dh * state.Value(squashed) * gate.Slope(saved[3]));
        var past = dc * gate.Value(saved[1]);
        body.Add(StepPlace.Block, Blocks.DMemory, cell.IsMasked ? past + IfCounts(body, Expression.Zero, behind) : past);
        Carry(body, Expression.Zero);
        return body;
    }

    private StepBody Gru()
    {
        var body = new StepBody();
        var (z, r) = (Sum(body, 0), Sum(body, 1));
        var hidden = Product(body, 2);
        var n = body.Use(StepPlace.Sequence, Arrays.Gates, 2) + (gate.Of(r) * hidden);
        Mix(body, gate.Of(z), state.Of(n));
        if (!cell.Saves) return body;
        body.Add(StepPlace.Sequence, Arrays.Gates, gate.Saved(z), 0);
        body.Add(StepPlace.Sequence, Arrays.Gates, gate.Saved(r), 1);
        body.Add(StepPlace.Sequence, Arrays.Gates, state.Saved(n), 2);
        body.Add(StepPlace.Sequence, Arrays.Hidden, hidden);
        return body;
    }

    private StepBody GruGradient()
    {
        var body = new StepBody();
        var r = body.Use(StepPlace.Sequence, Arrays.Gates, 1);
        var dn = AddMixGradient(body);
        AddGate(body, 1, dn * body.Use(StepPlace.Sequence, Arrays.Hidden) * gate.Slope(r));
        body.Add(StepPlace.Sequence, Arrays.DGates, dn, 2);
        body.Add(StepPlace.Sequence, Arrays.DHidden, dn * gate.Value(r));
        body.Add(StepPlace.Block, Blocks.DSums, dn * gate.Value(r), 2);
        return body;
    }

    private StepBody GruGates()
    {
        var body = new StepBody();
        var (z, r) = (Sum(body, 0), Sum(body, 1));
        var kept = gate.Of(r) * body.Use(StepPlace.Block, Blocks.Before);
        body.Add(StepPlace.Block, Blocks.Kept, kept);
        body.Add(StepPlace.Sequence, Arrays.Gates, gate.Saved(z), 0);
        if (!cell.Saves) return body;
        body.Add(StepPlace.Sequence, Arrays.Gates, gate.Saved(r), 1);
        body.Add(StepPlace.Sequence, Arrays.Kept, kept);
        return body;
    }

    private StepBody GruState()
    {
        var body = new StepBody();
        var n = Sum(body, 2);
        Mix(body, gate.Value(body.Use(StepPlace.Sequence, Arrays.Gates, 0)), state.Of(n));
        if (cell.Saves) body.Add(StepPlace.Sequence, Arrays.Gates, state.Saved(n), 2);
        return body;
    }

    private StepBody GruStateGradient()
    {
        var body = new StepBody();
        AddGate(body, 2, AddMixGradient(body));
        return body;
    }

    private StepBody GruGatesGradient()
    {
        var body = new StepBody();
        var r = body.Use(StepPlace.Sequence, Arrays.Gates, 1);
        var dKept = body.Use(StepPlace.Block, Blocks.DKept);
        AddGate(body, 1, dKept * body.Use(StepPlace.Sequence, Arrays.Previous) * gate.Slope(r));
        var direct = dKept * gate.Value(r);
        if (cell.Drops) direct *= body.Use(StepPlace.Sample, Arrays.Dropped);
        body.Add(StepPlace.Block, Blocks.Carry, body.Use(StepPlace.Block, Blocks.Carry) + direct);
        return body;
    }

    private StepBody Simple()
    {
        var body = new StepBody();
        var z = Sum(body, 0);
        Leave(body, state.Of(z));
        if (cell.Saves) body.Add(StepPlace.Sequence, Arrays.Gates, state.Saved(z));
        return body;
    }

    private StepBody SimpleGradient()
    {
        var body = new StepBody();
        AddGate(body, 0, Arrived(body) * state.Slope(body.Use(StepPlace.Sequence, Arrays.Gates)));
        Carry(body, Expression.Zero);
        return body;
    }

    // h = z·h₋₁ + (1 − z)·n.
    private void Mix(StepBody body, Expression z, Expression n)
    {
        var before = body.Use(StepPlace.Block, cell.Drops ? Blocks.Plain : Blocks.Before);
        if (cell is { Saves: true, Drops: true }) body.Add(StepPlace.Sequence, Arrays.State, before);
        Leave(body, n + (z * (before - n)));
    }

    // The gradients of z and of the state's way past the product; gives that of the argument of n.
    private Expression AddMixGradient(StepBody body)
    {
        var (saved, n) = (body.Use(StepPlace.Sequence, Arrays.Gates, 0), body.Use(StepPlace.Sequence, Arrays.Gates, 2));
        var dh = Arrived(body);
        var before = body.Use(StepPlace.Sequence, cell.Drops ? Arrays.State : Arrays.Previous);
        AddGate(body, 0, dh * (before - state.Value(n)) * gate.Slope(saved));
        Carry(body, dh * gate.Value(saved));
        return dh * (Expression.One - gate.Value(saved)) * state.Slope(n);
    }

    // x·W + b + h·U + b′.
    private Expression Sum(StepBody body, int index) =>
        sumsHoldInput ? Product(body, index) : body.Use(StepPlace.Sequence, Arrays.Gates, index) + Product(body, index);

    private Expression Product(StepBody body, int index)
    {
        var product = body.Use(StepPlace.Block, Blocks.Sums, index);
        return cell.HasRecurrentBias ? product + body.Use(StepPlace.Feature, Arrays.Bias, index) : product;
    }

    private void Leave(StepBody body, Expression next)
    {
        var h = cell.IsMasked ? IfCounts(body, next, body.Use(StepPlace.Block, cell.Drops ? Blocks.Plain : Blocks.Before)) : next;
        if (cell.Drops) body.Add(StepPlace.Block, Blocks.Plain, h);
        body.Add(StepPlace.Block, Blocks.After, cell.Drops ? h * body.Use(StepPlace.Sample, Arrays.Dropped) : h);
        if (hasSequence) body.Add(StepPlace.Sequence, Arrays.Output, h);
        if (cell.Saves) body.Add(StepPlace.Sequence, Arrays.Previous, body.Use(StepPlace.Block, Blocks.Before));
    }

    // dL/dh of a step that counts, 0 of another.
    private Expression Arrived(StepBody body) => IfCounts(body, Whole(body), Expression.Zero);

    // dL/dh: from the output of the step, and from the step behind it.
    private Expression Whole(StepBody body)
    {
        var behind = FromBehind(body);
        return hasSequence ? behind + body.Use(StepPlace.Sequence, Arrays.DOutput) : behind;
    }

    private Expression IfCounts(StepBody body, Expression then, Expression otherwise) =>
        cell.IsMasked ? Expression.IfGreater(body.Use(StepPlace.Number, Arrays.Mask), 0.5f, then, otherwise) : then;

    private Expression FromBehind(StepBody body)
    {
        var product = body.Use(StepPlace.Block, Blocks.DState);
        if (cell.Drops) product *= body.Use(StepPlace.Sample, Arrays.Dropped);
        return cell.HasCarry ? product + body.Use(StepPlace.Block, Blocks.Carry) : product;
    }

    private void Carry(StepBody body, Expression past)
    {
        var carried = cell.IsMasked ? past + IfCounts(body, Expression.Zero, Whole(body)) : past;
        if (cell.HasCarry) body.Add(StepPlace.Block, Blocks.Carry, carried);
    }

    private static void AddGate(StepBody body, int index, Expression gradient)
    {
        body.Add(StepPlace.Sequence, Arrays.DGates, gradient, index);
        body.Add(StepPlace.Block, Blocks.DSums, gradient, index);
    }
}
