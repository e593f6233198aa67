namespace NetGen.Generator.Operations;

/// <summary>Where a formula of a recurrent step finds or leaves a number.</summary>
/// <param name="Place">The kind of memory.</param>
/// <param name="Name">Its name in the kernel.</param>
/// <param name="Gate">Which of the matrices side by side in it.</param>
internal sealed record StepSource(StepPlace Place, string Name, int Gate = 0);

/// <summary>The kinds of memory that a recurrent step works with.</summary>
internal enum StepPlace
{
    /// <summary>The row of the step in a sequence.</summary>
    Sequence,

    /// <summary>The number of the step in a sequence of numbers.</summary>
    Number,

    /// <summary>Scratch memory of a block of samples, which lie one behind the other in each panel.</summary>
    Block,

    /// <summary>One row a sample, the same at every step.</summary>
    Sample,

    /// <summary>One number a feature.</summary>
    Feature,
}
