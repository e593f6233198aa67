namespace NetGen;

/// <summary>y = x for x ≥ 0, α·x otherwise, α learned.</summary>
/// <param name="share">Which elements share an α; none by default.</param>
/// <param name="initializer">How α starts; constant by default.</param>
/// <param name="initializerValue">The value of an initializer that takes one; 0.25 by default.</param>
/// <remarks>
/// <para>Parameter: <c>alpha</c>, of the input's shape with size 1 on shared axes. It starts at 0.25, as in PyTorch; Keras starts at 0.</para>
/// <para>Input shape: any. Output shape: the same.</para>
/// </remarks>
/// <example><code>[PReLU]</code><code>[PReLU(PReLUShare.PerChannel)]</code></example>
public sealed class PReLUAttribute(
    PReLUShare share = PReLUShare.PerElement,
    Initializer initializer = Initializer.Constant,
    float initializerValue = 0.25f) : LayerAttribute
{
    /// <summary>Which elements share an α.</summary>
    public PReLUShare Share { get; } = share;

    /// <summary>How α starts.</summary>
    public Initializer Initializer { get; } = initializer;

    /// <summary>The value of an initializer that takes one.</summary>
    public float InitializerValue { get; } = initializerValue;
}
