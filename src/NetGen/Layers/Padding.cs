namespace NetGen;

/// <summary>What a convolution or pool finds around its input.</summary>
public enum Padding
{
    /// <summary>Nothing: the window stays inside, and the output is smaller.</summary>
    Valid,

    /// <summary>
    /// As many zeros (for a pool: elements that do not count) as make the output ⌈input / stride⌉ long; where their number is odd, one
    /// more behind the input than before it, as in Keras.
    /// </summary>
    Same,

    /// <summary>(kernel − 1)·dilation zeros before the first step, none behind the last: no output sees a later step. One-dimensional convolutions only.</summary>
    Causal,
}
