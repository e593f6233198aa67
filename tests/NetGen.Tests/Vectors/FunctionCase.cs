namespace NetGen.Tests.Vectors;

/// <summary>A function of one variable at many points.</summary>
/// <param name="Name">exp, tanh, sigmoid, erf, softplus or gelu.</param>
/// <param name="X">The points, exact float32 numbers.</param>
/// <param name="Y">The values, computed in float64, to nine significant digits.</param>
public sealed record FunctionCase(string Name, float[] X, double[] Y)
{
    /// <summary>What a test runner shows.</summary>
    public override string ToString() => Name;
}
