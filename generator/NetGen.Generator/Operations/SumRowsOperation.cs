using NetGen.Generator.Expressions;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>Formulas summed over rows, one sum a feature: over the rows of each sample, or over all rows of the batch.</summary>
internal sealed class SumRowsOperation : Operation
{
    private SumRowsOperation(Body operands, IReadOnlyList<Expression> formulas)
    {
        Operands = operands;
        Formulas = formulas;
    }

    public Body Operands { get; }

    public IReadOnlyList<Expression> Formulas { get; }

    /// <summary>Where the sums go; empty when they are gradients.</summary>
    public IReadOnlyList<Value> Targets { get; private init; } = [];

    /// <summary>The parameters whose gradients the sums are; empty when they go to values.</summary>
    public IReadOnlyList<ParameterSlot> Gradients { get; private init; } = [];

    /// <summary>Whether there is a sum for each sample.</summary>
    public bool BySample => Targets.Count > 0 && Targets[0].IsPerSample;

    /// <summary>The rows that are summed.</summary>
    public Value Rows => Operands.Operands.OfType<FullOperand>().First().Buffer;

    public override IEnumerable<Value> Reads => Operands.Reads;

    public override IEnumerable<Value> Writes => Targets;

    public override WorkSplit Split => BySample ? WorkSplit.Samples : WorkSplit.Outputs;

    /// <summary>Sums that are the gradients of parameters.</summary>
    public static SumRowsOperation OfGradients(Body operands, IReadOnlyList<(Expression Formula, ParameterSlot Target)> sums) =>
        new(operands, [.. sums.Select(s => s.Formula)]) { Gradients = [.. sums.Select(s => s.Target)] };

    /// <summary>Sums for further use: the results of <paramref name="sums"/>.</summary>
    public static SumRowsOperation OfValues(Body sums) =>
        new(sums, [.. sums.Results.Select(r => r.Formula)]) { Targets = [.. sums.Writes] };

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
