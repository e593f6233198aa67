using NetGen.Generator.Expressions;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>y = f(operands), element by element.</summary>
/// <param name="body">Operands and formula.</param>
/// <param name="partials">The derivative by each operand; null for those that follow from the formula.</param>
/// <param name="outputDerivative">dy/dx of a function of one operand as a formula of y; null when y does not determine it.</param>
internal class ElementwiseOperation(Body body, Expression? outputDerivative = null, IReadOnlyList<Expression>? partials = null)
    : Operation, IBodyOperation
{
    // A derivative this cheap is computed again in backward; a dearer one is saved by forward.
    private const int CheapDerivative = 4;

    public Body Body { get; set; } = body;

    public override IEnumerable<Value> Reads => Body.Reads;

    public override IEnumerable<Value> Writes => Body.Writes;

    public override IEnumerable<ParameterSlot> Parameters => Body.Parameters;

    public static ElementwiseOperation Binary(Value y, Value left, Value right, Func<Expression, Expression, Expression> formula, string name)
    {
        var body = new Body { Name = name };
        body.Add(y, formula(body.Use(new FullOperand(left)), body.Use(new FullOperand(right))));
        return new ElementwiseOperation(body);
    }

    public override void Differentiate(Backward backward)
    {
        var (y, formula) = Body.Results[0];
        if (backward.GradientOf(y) is not { } dy) return;
        var gradients = new Body { Name = Body.Name + "Gradient" };
        for (var i = 0; i < Body.Operands.Count; i++)
        {
            switch (Body.Operands[i])
            {
                case FullOperand { Buffer: var x } when backward.Needs(x):
                    AddFull(backward, gradients, i, x, y, dy, formula);
                    break;
                case RowOperand { Buffer: var x } when backward.Needs(x):
                    AddRow(backward, i, x, dy, formula);
                    break;
                case FeatureOperand { Vector.Trained: { } parameter }:
                    AddParameter(backward, i, parameter, dy, formula, isScalar: false);
                    break;
                case ScalarOperand { Parameter: { IsTrainable: true } parameter }:
                    AddParameter(backward, i, parameter, dy, formula, isScalar: true);
                    break;
            }
        }

        if (gradients.Results.Count > 0) backward.Add(new ElementwiseOperation(gradients), Origin);
    }

    private void AddFull(Backward backward, Body gradients, int operand, Value x, Value y, Value dy, Expression formula)
    {
        var partial = partials?[operand] ?? Derivative.Of(formula, operand);
        if (partial == Expression.One)
        {
            backward.Accumulate(x, dy);
            return;
        }

        var factor = outputDerivative is { } ofOutput
            ? ofOutput.Substitute(_ => gradients.Use(new FullOperand(y)))
            : IsRecomputed(partial)
                ? Remap(partial, gradients)
                : gradients.Use(new FullOperand(Saved(x, partial)));
        var dx = x.Like($"d_{x.Label}", x.Count, x.Features);
        gradients.Add(dx, gradients.Use(new FullOperand(dy)) * factor);
        backward.Accumulate(x, dx);
    }

    // Functions of one operand always save: their operand then lives in registers only.
    private bool IsRecomputed(Expression partial) =>
        !partial.Operands.Any() || (Body.Operands.Count > 1 && partial.Cost <= CheapDerivative);

    private Value Saved(Value x, Expression partial)
    {
        if (Body.Results.FirstOrDefault(r => r.Formula == partial) is { } existing) return existing.Target;
        var saved = x.Like($"{Body.Results[0].Target.Label}_derivative", x.Count, x.Features);
        Body.Add(saved, partial);
        return saved;
    }

    private void AddRow(Backward backward, int operand, Value x, Value dy, Expression formula)
    {
        var sum = new Body { Name = "RowGradient" };
        var dx = x.Like($"d_{x.Label}", x.Count, 1);
        sum.Add(dx, sum.Use(new FullOperand(dy)) * Remap(Derivative.Of(formula, operand), sum));
        backward.Add(new RowSumOperation(sum), Origin);
        backward.Accumulate(x, dx);
    }

    private void AddParameter(Backward backward, int operand, ParameterSlot parameter, Value dy, Expression formula, bool isScalar)
    {
        var operands = new Body { Name = parameter.Parameter.Role };
        var gradient = operands.Use(new FullOperand(dy)) * Remap(Derivative.Of(formula, operand), operands);
        backward.Add(new ReduceRowsOperation(operands, gradient, parameter, isScalar), Origin);
    }

    private Expression Remap(Expression formula, Body target) => formula.Substitute(i => target.Use(Body.Operands[i]));
}
