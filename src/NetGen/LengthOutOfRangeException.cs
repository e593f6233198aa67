namespace NetGen;

/// <summary>The length of a sequence is not positive, or larger than the steps that the input declares.</summary>
public sealed class LengthOutOfRangeException : ArgumentException
{
    internal LengthOutOfRangeException(string input, int index, int length, int steps)
        : base($"{input}[{index}] is {length}, but a sequence has {steps} steps: a length is 1 to {steps}.")
    {
        Index = index;
        Length = length;
        Steps = steps;
    }

    /// <summary>The position of the length: the sample's number.</summary>
    public int Index { get; }

    /// <summary>The length given.</summary>
    public int Length { get; }

    /// <summary>The steps that the input declares.</summary>
    public int Steps { get; }
}
