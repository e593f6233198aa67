namespace NetGen;

/// <summary>The same elements, row-major, under other axes.</summary>
/// <param name="shape">The axis sizes: positive, or one −1 for what remains.</param>
/// <remarks>Input shape: any. Output shape: (shape).</remarks>
/// <example><code>[Reshape(7, 7, 64)]</code><code>[Reshape(-1, 8)]</code></example>
public sealed class ReshapeAttribute(params int[] shape) : LayerAttribute
{
    /// <summary>The axis sizes.</summary>
    public int[] Shape { get; } = shape;
}
