namespace NetGen;

/// <summary>An element-wise pass over flat buffers, written once for every vector width.</summary>
internal interface IElementwiseKernel
{
    /// <summary>
    /// Handles elements <paramref name="start"/> up to <paramref name="end"/>, a whole number of vectors.
    /// Implementations carry <c>AggressiveOptimization</c> and copy their constants to locals before the loop.
    /// </summary>
    void Run<TLanes, TVector>(int start, int end)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;
}
