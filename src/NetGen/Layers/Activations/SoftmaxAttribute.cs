namespace NetGen;

/// <summary>yᵢ = e^xᵢ / Σⱼ e^xⱼ along an axis.</summary>
/// <param name="axis">The axis: 1 is the first of a sample, −1, the default, the last.</param>
/// <remarks>
/// <para>Shifted by the maximum, so large inputs do not overflow. Before a cross-entropy it is fused into the loss and never evaluated twice.</para>
/// <para>Along the steps of a sequence (axis 1 of (steps, features)) masked steps get nothing, and all steps zeros where every one is masked.</para>
/// <para>Input shape: any. Output shape: the same.</para>
/// </remarks>
/// <example><code>[Softmax]</code></example>
public sealed class SoftmaxAttribute(int axis = -1) : LayerAttribute
{
    /// <summary>The axis.</summary>
    public int Axis { get; } = axis;
}
