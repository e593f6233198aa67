using NetGen.Generator.Expressions;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>y(row) = Σ over features of f(operands): the body's one result has one number a row.</summary>
internal sealed class RowSumOperation(Body body) : Operation
{
    public Body Body => body;

    /// <summary>The features that are summed.</summary>
    public int Features => body.Operands.OfType<FullOperand>().First().Buffer.Features;

    public override IEnumerable<Value> Reads => body.Reads;

    public override IEnumerable<Value> Writes => body.Writes;

    public override void Differentiate(Backward backward)
    {
        var (y, formula) = body.Results[0];
        if (backward.GradientOf(y) is not { } dy) return;
        var gradients = new Body { Name = body.Name + "Gradient" };
        for (var i = 0; i < body.Operands.Count; i++)
        {
            if (body.Operands[i] is not FullOperand { Buffer: var x } || !backward.Needs(x)) continue;
            var partial = Derivative.Of(formula, i).Substitute(o => gradients.Use(body.Operands[o]));
            var dx = x.Like($"d_{x.Label}", x.Count, x.Features);
            gradients.Add(dx, gradients.Use(new RowOperand(dy)) * partial);
            backward.Accumulate(x, dx);
        }

        if (gradients.Results.Count > 0) backward.Add(new ElementwiseOperation(gradients), Origin);
    }
}
