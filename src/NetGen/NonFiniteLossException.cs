namespace NetGen;

/// <summary>The loss of a step is NaN or infinite; the step changed nothing, and the session can be used again.</summary>
public sealed class NonFiniteLossException : ArithmeticException
{
    internal NonFiniteLossException(float loss) : base(Describe("The loss", loss)) => Loss = loss;

    internal NonFiniteLossException(float loss, int epoch, int batch) : base(Describe($"The loss of batch {batch} in epoch {epoch}", loss))
    {
        Loss = loss;
        Epoch = epoch;
        Batch = batch;
    }

    /// <summary>The loss.</summary>
    public float Loss { get; }

    /// <summary>The epoch, from 1, when the step was one of <see cref="Trainer"/>'s.</summary>
    public int? Epoch { get; }

    /// <summary>The batch within the epoch, from 1, when the step was one of <see cref="Trainer"/>'s.</summary>
    public int? Batch { get; }

    private static string Describe(string what, float loss) =>
        $"{what} is {(float.IsNaN(loss) ? "NaN" : "infinite")}. No parameter was changed by it. Look for NaN or very large values in the inputs and "
        + "targets; otherwise lower the learning rate or clip gradients (Optimizer.ClipNorm).";
}
