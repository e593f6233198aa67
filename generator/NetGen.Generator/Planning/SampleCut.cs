using NetGen.Generator.Operations;

namespace NetGen.Generator.Planning;

/// <summary>How the samples of an operation may be cut into ranges that run one by one or on threads of their own.</summary>
internal static class SampleCut
{
    // Smaller samples stay in the cache by the dozen, and a block of them is little work.
    private const int SmallestImage = 2048;

    /// <summary>Whether ranges must be blocks of 8 samples.</summary>
    // A recurrence multiplies many samples at a time. A matrix product computes up to 7 rows behind its last, which must be rows of the same thread;
    // numbers of rows are folded for four rows at once in another order than for one.
    public static bool NeedsBlocks(Operation operation) =>
        operation is RecurrentOperation or RecurrentStepOperation or RecurrentGradientOperation
        || (operation is DenseOperation or DenseStepOperation or RowNormalizeOperation or RowTotalsOperation && ValuesOf(operation).Any(v => v.Rows % 8 != 0));

    /// <summary>Whether samples are large, and any range of them will do.</summary>
    public static bool IsOfImages(Operation operation) =>
        operation is not StepsOperation && !NeedsBlocks(operation) && ValuesOf(operation).Any(v => v.Rows > 1 && v.Count >= SmallestImage);

    private static IEnumerable<Value> ValuesOf(Operation operation) => operation.Reads.Concat(operation.Writes).Where(v => v.IsPerSample);
}
