using NetGen.Analyzers.Graphs;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels.Library;

/// <summary>Batch normalisation in training, with what usually follows it, and its gradient.</summary>
internal static class NormalizationFamily
{
    private static readonly IReadOnlyList<(string Name, BodyShape Shape)> Passes = [.. Normalized(), ("BatchNormalizeGradient", GradientShape())];

    // Σ dy and Σ dy·(x − μ) of dy, x, μ.
    private static readonly BodyShape Sums = new(
        [OperandKind.Full, OperandKind.Full, OperandKind.Feature],
        [Expression.Operand(0), Expression.Operand(0) * (Expression.Operand(1) - Expression.Operand(2))]);

    /// <summary>What sessions call.</summary>
    public static IEnumerable<Kernel> Entries =>
    [
        new MomentsKernel(), new SumRowsKernel("BatchNormalization", Sums), .. Passes.Select(pass => new ElementwiseKernel(pass.Name, pass.Shape)),
    ];

    /// <summary>Their loops.</summary>
    public static IEnumerable<Kernel> Parts =>
    [
        new MomentsRunKernel(), new SumRunKernel("SumBatchNormalizationRun", Sums), .. Passes.Select(pass => new RunKernel($"{pass.Name}Run", pass.Shape)),
    ];

    // Of x, μ, scale and β, alone or with the sum that ends a residual block.
    private static IEnumerable<(string Name, BodyShape Shape)> Normalized()
    {
        OperandKind[] operands = [OperandKind.Full, OperandKind.Feature, OperandKind.Feature, OperandKind.Feature];
        var y = ((Expression.Operand(0) - Expression.Operand(1)) * Expression.Operand(2)) + Expression.Operand(3);
        foreach (var activation in new[] { ActivationKind.Linear, ActivationKind.ReLU, ActivationKind.ReLU6 })
        {
            var name = activation is ActivationKind.Linear ? "" : $"{activation}";
            var formula = Activations.Formula(ActivationFunction.Of(activation));
            yield return ($"BatchNormalize{name}", new([.. operands], [formula.Substitute(_ => y)]));
            yield return ($"BatchNormalizeAdd{name}", new([.. operands, OperandKind.Full], [formula.Substitute(_ => y + Expression.Operand(4))]));
        }
    }

    // Of dy, scale, offset, x, μ and slope.
    private static BodyShape GradientShape() => new(
        [OperandKind.Full, OperandKind.Feature, OperandKind.Feature, OperandKind.Full, OperandKind.Feature, OperandKind.Feature],
        [
            (Expression.Operand(0) * Expression.Operand(1)) - Expression.Operand(2)
                - ((Expression.Operand(3) - Expression.Operand(4)) * Expression.Operand(5)),
        ]);
}
