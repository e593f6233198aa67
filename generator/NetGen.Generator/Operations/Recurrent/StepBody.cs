using NetGen.Analyzers.Graphs;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Operations;

/// <summary>The element-wise work of a recurrent step: operands, and one formula for each result.</summary>
internal sealed class StepBody
{
    private readonly List<StepSource> operands = [];
    private readonly List<StepResult> results = [];

    public EquatableArray<StepSource> Operands => operands.ToEquatableArray();

    public EquatableArray<StepResult> Results => results.ToEquatableArray();

    /// <summary>The formula of a number.</summary>
    public Expression Use(StepPlace place, string name, int gate = 0)
    {
        var source = new StepSource(place, name, gate);
        var index = operands.IndexOf(source);
        if (index < 0)
        {
            index = operands.Count;
            operands.Add(source);
        }

        return Expression.Operand(index);
    }

    public void Add(StepPlace place, string name, Expression formula, int gate = 0) =>
        results.Add(new(new(place, name, gate), formula));
}

/// <summary>One result of a step.</summary>
internal sealed record StepResult(StepSource Target, Expression Formula);
