namespace NetGen;

/// <summary>A vector, several times over.</summary>
/// <param name="count">How many times; positive.</param>
/// <remarks>Input shape: (features). Output shape: (count, features).</remarks>
/// <example><code>[RepeatVector(3)]</code></example>
public sealed class RepeatVectorAttribute(int count) : LayerAttribute
{
    /// <summary>How many times.</summary>
    public int Count { get; } = count;
}
