using NetGen.Analyzers.Graphs;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Operations;

/// <summary>Where an element-wise formula finds an operand.</summary>
internal abstract record OperandSource
{
    public abstract OperandKind Kind { get; }

    public virtual Value? Value => null;
}

/// <summary>The sum that a matrix product holds in registers.</summary>
internal sealed record AccumulatorOperand : OperandSource
{
    public override OperandKind Kind => OperandKind.Accumulator;
}

/// <summary>A buffer of the same layout as the result.</summary>
internal sealed record FullOperand(Value Buffer) : OperandSource
{
    public override OperandKind Kind => OperandKind.Full;

    public override Value Value => Buffer;
}

/// <summary>A buffer with one number a row.</summary>
internal sealed record RowOperand(Value Buffer) : OperandSource
{
    public override OperandKind Kind => OperandKind.Row;

    public override Value Value => Buffer;
}

/// <summary>A parameter with one number a feature.</summary>
internal sealed record FeatureOperand(ParameterSlot Parameter) : OperandSource
{
    public override OperandKind Kind => OperandKind.Feature;
}

/// <summary>A parameter of one number.</summary>
internal sealed record ScalarOperand(ParameterSlot Parameter) : OperandSource
{
    public override OperandKind Kind => OperandKind.Scalar;
}

internal enum OperandKind
{
    Accumulator,
    Full,
    Row,
    Feature,
    Scalar,
}

/// <summary>An element-wise program: operands and one formula per result. All full operands and results share one layout.</summary>
internal sealed class Body
{
    private readonly List<OperandSource> operands = [];
    private readonly List<BodyResult> results = [];

    public IReadOnlyList<OperandSource> Operands => operands;

    public IReadOnlyList<BodyResult> Results => results;

    /// <summary>What it computes, in a word: part of the kernel's name.</summary>
    public string Name { get; set; } = "";

    public IEnumerable<Value> Reads => operands.Select(o => o.Value).OfType<Value>();

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

/// <summary>The part of a body that decides its code.</summary>
internal sealed record BodyShape(EquatableArray<OperandKind> Operands, EquatableArray<Expression> Formulas)
{
    public static readonly BodyShape Plain = new([OperandKind.Accumulator], [Expression.Operand(0)]);

    /// <summary>Whether it is cheap enough to run on the accumulators before they are stored.</summary>
    public bool FitsRegisters => Formulas.Sum(f => f.Cost) <= 8 && Operands.Count <= 4;

    /// <summary>Whether result <paramref name="index"/> is zero where all operands are, so that pad lanes stay zero.</summary>
    public bool KeepsZero(int index) => Formulas[index].AtZero == 0;
}
