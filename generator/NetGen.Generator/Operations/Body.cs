using NetGen.Analyzers.Graphs;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Operations;

/// <summary>An element-wise program: operands and one formula per result. All full operands and results share one layout.</summary>
internal sealed class Body
{
    private readonly List<OperandSource> operands = [];
    private readonly List<BodyResult> results = [];

    public IReadOnlyList<OperandSource> Operands => operands;

    public IReadOnlyList<BodyResult> Results => results;

    /// <summary>What it computes, in a word: part of the kernel's name.</summary>
    public string Name { get; set; } = "";

    public IEnumerable<Value> Reads => operands.Select(o => o.Value).OfType<Value>().Select(v => v.Whole);

    public IEnumerable<ParameterSlot> Parameters => operands.Select(o => o.Parameter).OfType<ParameterSlot>();

    public IEnumerable<Value> Writes => results.Select(r => r.Target);

    /// <summary>The formula of <paramref name="operand"/>, which is added unless it is there already.</summary>
    public Expression Use(OperandSource operand)
    {
        var index = operands.IndexOf(operand);
        if (index < 0)
        {
            index = operands.Count;
            operands.Add(operand);
        }

        return Expression.Operand(index);
    }

    public void Add(Value target, Expression formula) => results.Add(new BodyResult(target, formula));

    /// <summary>What decides the kernel: the same shape of body on other buffers is the same code.</summary>
    public BodyShape Shape => new(
        operands.Select(o => o.Kind).ToEquatableArray(),
        results.Select(r => r.Formula).ToEquatableArray());

    /// <summary>
    /// Puts <paramref name="consumer"/>, which reads <paramref name="link"/> and perhaps other results, behind this body, in one pass.
    /// <paramref name="keepLink"/> says whether the link is still written for other readers.
    /// </summary>
    public Body Then(Body consumer, Value link, bool keepLink)
    {
        var merged = new Body { Name = Name + consumer.Name };
        foreach (var operand in operands) merged.operands.Add(operand);
        foreach (var result in results.Where(r => keepLink || r.Target != link)) merged.results.Add(result);
        var mapped = consumer.operands
            .Select(o => results.FirstOrDefault(r => r.Target == o.Value)?.Formula ?? merged.Use(o))
            .ToArray();
        foreach (var result in consumer.results)
        {
            merged.Add(result.Target, result.Formula.Substitute(i => mapped[i]));
        }

        return merged;
    }
}

/// <summary>One result of a body.</summary>
internal sealed record BodyResult(Value Target, Expression Formula);
