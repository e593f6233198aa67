using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission;

/// <summary>The scratch memory that the kernels of operations need, for each part of a stage.</summary>
internal static class ScratchLength
{
    /// <summary>Floats for <paramref name="operation"/>; 0 when it has no use for any.</summary>
    public static int Of(Operation operation) => operation switch
    {
        DenseInputGradientOperation => DenseInputGradientKernel.ScratchLength,
        WinogradOperation { Geometry: var g } => WinogradConvolutionKernel.ScratchLength(g),
        PoolGradientOperation { Pool: { Kind: var kind, Shape: var shape } } when MaxPoolGradientKernel.Takes(kind, shape) => MaxPoolGradientKernel.ScratchLength(shape),
        WinogradPointGradientOperation { Geometry: var g } => WinogradPointGradientKernel.ScratchLength(g),
        RecurrentOperation { Cell: var c, Units: var u } => RecurrentKernel.ScratchLength(c, u),
        RecurrentStepOperation { Recurrence: var r } => Of(r),
        RecurrentGradientOperation { Cell: var c, Units: var u } => RecurrentGradientKernel.ScratchLength(c, u),
        AttentionOperation { Geometry: var g } => AttentionKernel.ScratchLength(g),
        AttentionStepOperation { Shape.Steps: var steps } => AttentionStepKernel.ScratchLength(steps),
        AttentionGradientOperation { Attention.Geometry: var g } => AttentionGradientKernel.ScratchLength(g),
        _ => 0,
    };

    /// <summary>Floats for any of <paramref name="operations"/>.</summary>
    public static int Of(IEnumerable<Operation> operations) => operations.Select(Of).DefaultIfEmpty().Max();
}
