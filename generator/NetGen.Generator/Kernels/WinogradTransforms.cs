using NetGen.Generator.Expressions;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The transforms of Winograd's minimal filtering F(m, 3) along one axis; along both axes they are applied one after the other.
/// y = Aᵀ[(G·g)∘(Bᵀ·d)] makes m outputs of m + 2 inputs d and 3 weights g with m + 2 products. m = 2 evaluates at 0, ±1 and ∞;
/// m = 4 at 0, ±1/√2, ±√2 and ∞, which halves the rounding errors of the customary 0, ±1, ±2.
/// </summary>
internal static class WinogradTransforms
{
    private static readonly float Near = (float)Math.Sqrt(0.5);
    private static readonly float Far = (float)Math.Sqrt(2);

    // The weights' share of 1/Π(p − q) at the points ±1/√2 and ±√2.
    private const float NearScale = -2 / 3f;
    private const float FarScale = 1 / 6f;

    /// <summary>Bᵀ·d: m + 2 inputs to m + 2 points.</summary>
    public static IReadOnlyList<Expression> Input(int m)
    {
        var d = Operands(m + 2);
        if (m == 2) return [d[0] - d[2], d[1] + d[2], d[2] - d[1], d[3] - d[1]];
        return
        [
            (-2.5f * d[2]) + d[4] + d[0],
            .. Pair((-2 * d[2]) + d[4], (-2 * d[1]) + d[3], Near),
            .. Pair((-0.5f * d[2]) + d[4], (-0.5f * d[1]) + d[3], Far),
            (-2.5f * d[3]) + d[5] + d[1],
        ];
    }

    /// <summary>Aᵀ·p: products at m + 2 points to m outputs.</summary>
    public static IReadOnlyList<Expression> Output(int m)
    {
        var p = Operands(m + 2);
        var (sum, difference) = (p[1] + p[2], p[1] - p[2]);
        if (m == 2) return [p[0] + sum, difference + p[3]];
        var (farSum, farDifference) = (p[3] + p[4], p[3] - p[4]);
        return
        [
            p[0] + sum + farSum,
            (Near * difference) + (Far * farDifference),
            (0.5f * sum) + (2 * farSum),
            (Far * 2 * farDifference) + ((Near * 0.5f * difference) + p[5]),
        ];
    }

    /// <summary>G·g: 3 weights to m + 2 points.</summary>
    public static IReadOnlyList<Expression> Kernel(int m)
    {
        var g = Operands(3);
        if (m == 2) return [g[0], .. Pair(0.5f * (g[0] + g[2]), g[1], 0.5f), g[2]];
        return
        [
            g[0],
            .. Pair((NearScale * 0.5f * g[2]) + (NearScale * g[0]), g[1], NearScale * Near),
            .. Pair((FarScale * 2 * g[2]) + (FarScale * g[0]), g[1], FarScale * Far),
            g[2],
        ];
    }

    /// <summary>A·dy for m = 4: the gradient of 4 outputs at 6 points.</summary>
    public static IReadOnlyList<Expression> OutputGradient()
    {
        var y = Operands(4);
        return
        [
            y[0],
            .. Pair((0.5f * y[2]) + y[0], (0.5f * y[3]) + y[1], Near),
            .. Pair((2 * y[2]) + y[0], (2 * y[3]) + y[1], Far),
            y[3],
        ];
    }

    /// <summary>Gᵀ·p for m = 4: gradients at 6 points to those of 3 weights.</summary>
    public static IReadOnlyList<Expression> KernelGradient()
    {
        var p = Operands(6);
        var (sum, difference) = (p[1] + p[2], p[1] - p[2]);
        var (farSum, farDifference) = (p[3] + p[4], p[3] - p[4]);
        return
        [
            (NearScale * sum) + ((FarScale * farSum) + p[0]),
            (NearScale * Near * difference) + (FarScale * Far * farDifference),
            (NearScale * 0.5f * sum) + ((FarScale * 2 * farSum) + p[5]),
        ];
    }

    private static Expression[] Operands(int count) => [.. Enumerable.Range(0, count).Select(Expression.Operand)];

    // A polynomial at ±point from its even and odd part.
    private static Expression[] Pair(Expression even, Expression odd, float point) => [(point * odd) + even, (-point * odd) + even];
}
