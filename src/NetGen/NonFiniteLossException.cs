namespace NetGen;

/// <summary>The loss of a step is NaN or infinite; the step changed nothing, and the session can be used again.</summary>
public sealed class NonFiniteLossException : ArithmeticException
{
    internal NonFiniteLossException(float loss)
        : base($"The loss is {(float.IsNaN(loss) ? "NaN" : "infinite")}. No parameter was changed. Look for NaN or very large values "
            + "in the inputs and targets; otherwise lower the learning rate or clip gradients.")
        => Loss = loss;

    /// <summary>The loss.</summary>
    public float Loss { get; }
}
