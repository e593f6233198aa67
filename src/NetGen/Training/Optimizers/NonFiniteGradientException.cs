namespace NetGen;

/// <summary>The norm of the gradient is NaN or infinite although the loss is finite; the step changed no parameter.</summary>
public sealed class NonFiniteGradientException : ArithmeticException
{
    internal NonFiniteGradientException(double norm)
        : base($"The norm of the gradient is {(double.IsNaN(norm) ? "NaN" : "infinite")}, so Optimizer.ClipNorm cannot scale it. "
            + "No parameter was changed. Look for very large inputs or weights; otherwise lower the learning rate.")
    {
    }
}
