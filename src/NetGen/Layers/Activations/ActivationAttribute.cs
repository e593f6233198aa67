namespace NetGen;

/// <summary>An activation as a layer of its own: y = f(x).</summary>
/// <param name="function">The function f.</param>
/// <remarks>
/// <para>Softmax and log-softmax go over the last axis; PReLU learns one slope a channel, the parameter <c>alpha</c>.</para>
/// <para>Input shape: any. Output shape: the same.</para>
/// </remarks>
/// <example><code>[Activation(Activation.Tanh)]</code></example>
public sealed class ActivationAttribute(Activation function) : LayerAttribute
{
    /// <summary>The function f.</summary>
    public Activation Function { get; } = function;
}
