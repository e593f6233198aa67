namespace NetGen.Generator.Kernels;

/// <summary>What a sum starts from.</summary>
internal enum AccumulatorStart
{
    Zero,
    Bias,

    /// <summary>What the passes before it left in the result.</summary>
    Result,
}
