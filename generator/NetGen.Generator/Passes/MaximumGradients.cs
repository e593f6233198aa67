using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Passes;

/// <summary>
/// Applies the derivative of an activation before the gradient of the maximum over it, not behind: what a window gives goes to the pixel that is
/// its maximum, so that f'(pixel) is f'(maximum), of which there are fewer. The pass over all pixels is gone.
/// </summary>
internal static class MaximumGradients
{
    public static void Run(NetworkProgram program)
    {
        var kept = new HashSet<Value>(program.Kept);
        var readers = program.All.SelectMany(o => o.Reads.Distinct().Select(value => (value, o))).ToLookup(pair => pair.value, pair => pair.o);
        foreach (var phase in program.Phases)
        {
            for (var i = 0; i < phase.Count; i++)
            {
                if (phase[i] is not PoolGradientOperation { Pool.Kind: PoolKind.Max } pool || kept.Contains(pool.Dx)) continue;
                var users = readers[pool.Dx].ToList();
                if (users.Count != 1 || users[0] is not ElementwiseOperation slope || !IsSlope(slope.Body, pool)) continue;
                var given = new Body { Name = slope.Body.Name };
                var dy = pool.Dy.Like($"{pool.Dy.Label}_given", pool.Dy.Count, pool.Dy.Features);
                var operands = slope.Body.Operands.Select(o => given.Use(Pooled(o, pool))).ToArray();
                given.Add(dy, slope.Body.Results[0].Formula.Substitute(index => operands[index]));
                phase[i] = new PoolGradientOperation(pool.Pool, dy, slope.Body.Results[0].Target) { Origin = pool.Origin };
                phase.Insert(i, new ElementwiseOperation(given) { Origin = slope.Origin });
                phase.Remove(slope);
            }
        }
    }

    // A multiple of the pool's gradient by what depends on the pixel and its channel alone.
    private static bool IsSlope(Body body, PoolGradientOperation pool)
    {
        var gradient = body.Operands.ToList().IndexOf(new FullOperand(pool.Dx));
        return body.Results.Count == 1
            && body.Operands.All(o => o is ScalarOperand or FeatureOperand || (o is FullOperand { Buffer: var x } && (x == pool.Dx || x == pool.Pool.X)))
            && body.Results[0].Formula is var formula
            && !Derivative.Of(formula, gradient).Operands.Contains(gradient)
            && formula.Substitute(index => index == gradient ? Expression.Zero : Expression.Operand(index)) == Expression.Zero;
    }

    private static OperandSource Pooled(OperandSource operand, PoolGradientOperation pool) => operand is FullOperand { Buffer: var x }
        ? new FullOperand(x == pool.Dx ? pool.Dy : pool.Pool.Y)
        : operand;
}
