using NetGen.Generator.Emission.Calls;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission;

/// <summary>Which calls belong to which operation: one line each.</summary>
internal static class OperationTable
{
    private static readonly Dictionary<Type, Action<OperationCode, CodeWriter, Operation>> Entries = new()
    {
        [typeof(DenseOperation)] = Entry<DenseOperation>(DenseCalls.Emit),
        [typeof(DenseStepOperation)] = Entry<DenseStepOperation>(DenseCalls.Emit),
        [typeof(DenseInputGradientOperation)] = Entry<DenseInputGradientOperation>(DenseCalls.Emit),
        [typeof(DenseKernelGradientOperation)] = Entry<DenseKernelGradientOperation>(DenseCalls.Emit),
        [typeof(TransposeRowsOperation)] = Entry<TransposeRowsOperation>(DenseCalls.Emit),
        [typeof(ConvolutionOperation)] = Entry<ConvolutionOperation>(ConvolutionCalls.Emit),
        [typeof(ConvolutionInputGradientOperation)] = Entry<ConvolutionInputGradientOperation>(ConvolutionCalls.Emit),
        [typeof(ConvolutionKernelGradientOperation)] = Entry<ConvolutionKernelGradientOperation>(ConvolutionCalls.Emit),
        [typeof(TransposeKernelOperation)] = Entry<TransposeKernelOperation>(ConvolutionCalls.Emit),
        [typeof(WinogradOperation)] = Entry<WinogradOperation>(WinogradCalls.Emit),
        [typeof(WinogradKernelOperation)] = Entry<WinogradKernelOperation>(WinogradCalls.Emit),
        [typeof(WinogradPointGradientOperation)] = Entry<WinogradPointGradientOperation>(WinogradCalls.Emit),
        [typeof(WinogradKernelGradientOperation)] = Entry<WinogradKernelGradientOperation>(WinogradCalls.Emit),
        [typeof(SpreadKernelOperation)] = Entry<SpreadKernelOperation>(ConvolutionCalls.Emit),
        [typeof(FlatMultiplyOperation)] = Entry<FlatMultiplyOperation>(DenseCalls.Emit),
        [typeof(DepthwiseOperation)] = Entry<DepthwiseOperation>(DepthwiseCalls.Emit),
        [typeof(DepthwiseInputGradientOperation)] = Entry<DepthwiseInputGradientOperation>(DepthwiseCalls.Emit),
        [typeof(DepthwiseKernelGradientOperation)] = Entry<DepthwiseKernelGradientOperation>(DepthwiseCalls.Emit),
        [typeof(ElementwiseOperation)] = Entry<ElementwiseOperation>(ElementwiseCalls.Emit),
        [typeof(ReduceRowsOperation)] = Entry<ReduceRowsOperation>(ElementwiseCalls.Emit),
        [typeof(RowSumOperation)] = Entry<RowSumOperation>(ElementwiseCalls.Emit),
        [typeof(SoftmaxOperation)] = Entry<SoftmaxOperation>(SoftmaxCalls.Emit),
        [typeof(SoftmaxGradientOperation)] = Entry<SoftmaxGradientOperation>(SoftmaxCalls.Emit),
        [typeof(ElementwiseLossOperation)] = Entry<ElementwiseLossOperation>(LossCalls.Emit),
        [typeof(CrossEntropyOperation)] = Entry<CrossEntropyOperation>(LossCalls.Emit),
        [typeof(MoveOperation)] = Entry<MoveOperation>(MoveCalls.Emit),
        [typeof(RowProductsOperation)] = Entry<RowProductsOperation>(MoveCalls.Emit),
        [typeof(RowCombinationsOperation)] = Entry<RowCombinationsOperation>(MoveCalls.Emit),
        [typeof(MatrixProductOperation)] = Entry<MatrixProductOperation>(MatrixCalls.Emit),
        [typeof(MatrixTransposeOperation)] = Entry<MatrixTransposeOperation>(MatrixCalls.Emit),
        [typeof(PoolOperation)] = Entry<PoolOperation>(PoolCalls.Emit),
        [typeof(PoolGradientOperation)] = Entry<PoolGradientOperation>(PoolCalls.Emit),
        [typeof(BilinearOperation)] = Entry<BilinearOperation>(PoolCalls.Emit),
        [typeof(BilinearGradientOperation)] = Entry<BilinearGradientOperation>(PoolCalls.Emit),
        [typeof(MomentsOperation)] = Entry<MomentsOperation>(NormalizationCalls.Emit),
        [typeof(BatchStatisticsOperation)] = Entry<BatchStatisticsOperation>(NormalizationCalls.Emit),
        [typeof(BatchNormalizeOperation)] = Entry<BatchNormalizeOperation>(ElementwiseCalls.Emit),
        [typeof(BatchGradientOperation)] = Entry<BatchGradientOperation>(NormalizationCalls.Emit),
        [typeof(AverageNormalizeOperation)] = Entry<AverageNormalizeOperation>(ElementwiseCalls.Emit),
        [typeof(FoldKernelOperation)] = Entry<FoldKernelOperation>(NormalizationCalls.Emit),
        [typeof(FoldBiasOperation)] = Entry<FoldBiasOperation>(NormalizationCalls.Emit),
        [typeof(BatchScaleOperation)] = Entry<BatchScaleOperation>(NormalizationCalls.Emit),
        [typeof(GroupStatisticsOperation)] = Entry<GroupStatisticsOperation>(NormalizationCalls.Emit),
        [typeof(GroupNormalizeOperation)] = Entry<GroupNormalizeOperation>(ElementwiseCalls.Emit),
        [typeof(GroupGradientOperation)] = Entry<GroupGradientOperation>(NormalizationCalls.Emit),
        [typeof(RowNormalizeOperation)] = Entry<RowNormalizeOperation>(NormalizationCalls.Emit),
        [typeof(RowTotalsOperation)] = Entry<RowTotalsOperation>(NormalizationCalls.Emit),
        [typeof(SumRowsOperation)] = Entry<SumRowsOperation>(NormalizationCalls.Emit),
        [typeof(RecallOperation)] = Entry<RecallOperation>(StepCalls.Emit),
        [typeof(LookupOperation)] = Entry<LookupOperation>(LookupCalls.Emit),
        [typeof(LookupGradientOperation)] = Entry<LookupGradientOperation>(LookupCalls.Emit),
        [typeof(RecurrentOperation)] = Entry<RecurrentOperation>(RecurrentCalls.Emit),
        [typeof(RecurrentStepOperation)] = Entry<RecurrentStepOperation>(RecurrentCalls.Emit),
        [typeof(StepWeightsOperation)] = Entry<StepWeightsOperation>(RecurrentCalls.Emit),
        [typeof(RecurrentGradientOperation)] = Entry<RecurrentGradientOperation>(RecurrentCalls.Emit),
        [typeof(TableProductOperation)] = Entry<TableProductOperation>(LookupCalls.Emit),
        [typeof(TableProductGradientOperation)] = Entry<TableProductGradientOperation>(LookupCalls.Emit),
        [typeof(TableKernelGradientOperation)] = Entry<TableKernelGradientOperation>(LookupCalls.Emit),
        [typeof(PositionOperation)] = Entry<PositionOperation>(LookupCalls.Emit),
        [typeof(PositionGradientOperation)] = Entry<PositionGradientOperation>(LookupCalls.Emit),
        [typeof(PositionTableOperation)] = Entry<PositionTableOperation>(LookupCalls.Emit),
        [typeof(MaskShareOperation)] = Entry<MaskShareOperation>(MaskCalls.Emit),
        [typeof(StepMaskOperation)] = Entry<StepMaskOperation>(MaskCalls.Emit),
        [typeof(LengthMaskOperation)] = Entry<LengthMaskOperation>(MaskCalls.Emit),
        [typeof(AttentionOperation)] = Entry<AttentionOperation>(AttentionCalls.Emit),
        [typeof(AttentionGradientOperation)] = Entry<AttentionGradientOperation>(AttentionCalls.Emit),
        [typeof(AppendStepOperation)] = Entry<AppendStepOperation>(AttentionCalls.Emit),
        [typeof(AttentionStepOperation)] = Entry<AttentionStepOperation>(AttentionCalls.Emit),
        [typeof(RotationOperation)] = Entry<RotationOperation>(AttentionCalls.Emit),
        [typeof(StepsOperation)] = Entry<StepsOperation>((_, _, _) => { }),
        [typeof(RandomOperation)] = Entry<RandomOperation>(RandomCalls.Emit),
    };

    /// <summary>Writes the calls of <paramref name="operation"/>.</summary>
    public static void Emit(OperationCode code, CodeWriter writer, Operation operation) =>
        Entries[operation.GetType()](code, writer, operation);

    private static Action<OperationCode, CodeWriter, Operation> Entry<T>(Action<OperationCode, CodeWriter, T> emit)
        where T : Operation => (code, writer, operation) => emit(code, writer, (T)operation);
}
