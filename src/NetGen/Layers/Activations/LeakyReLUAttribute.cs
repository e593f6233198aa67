namespace NetGen;

/// <summary>y = x for x ≥ 0, slope·x otherwise.</summary>
/// <param name="slope">The slope below 0; at least 0, 0.01 by default.</param>
/// <remarks>
/// <para>The slope is 0.01 by default, as in PyTorch; Keras 3 has 0.3.</para>
/// <para>Input shape: any. Output shape: the same.</para>
/// </remarks>
/// <example><code>[LeakyReLU]</code><code>[LeakyReLU(0.2f)]</code></example>
public sealed class LeakyReLUAttribute(float slope = 0.01f) : LayerAttribute
{
    /// <summary>The slope below 0.</summary>
    public float Slope { get; } = slope;
}
