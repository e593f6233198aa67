namespace NetGen.Threading;

/// <summary>Work that splits into parts with disjoint results.</summary>
internal interface IParallelWork
{
    /// <summary>Does one part; called once for each part, on different threads.</summary>
    void Run(int part, int parts);
}
